import warnings

import keras
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    sgd = keras.optimizers.SGD(learning_rate=0.1, decay=0.5)
print(caught[-1].message)
weight = keras.Variable(np.ones(2))
for step in range(3):
    sgd.apply([gradient], [weight])
    print(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")
try:
    keras.optimizers.SGD(lr=0.1)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")
