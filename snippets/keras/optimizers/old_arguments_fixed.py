import keras
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

weight = keras.Variable(np.ones(2))
rate = keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 0.5)
sgd = keras.optimizers.SGD(rate)
for step in range(3):
    sgd.apply([gradient], [weight])
    print(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")
