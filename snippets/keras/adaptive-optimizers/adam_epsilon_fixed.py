import keras
import numpy as np

gradient = np.float32([1e-8, -1e-8])  # (2,)

for epsilon in [1e-7, 1e-8]:
    weight = keras.Variable(np.zeros(2))
    adam = keras.optimizers.Adam(0.1, epsilon=epsilon)
    for step in [1, 2, 3]:
        adam.apply([gradient], [weight])
    print(f"{epsilon}: {keras.ops.convert_to_numpy(weight)[0]:.4f}")
