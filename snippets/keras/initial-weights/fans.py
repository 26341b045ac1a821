import keras
import numpy as np

initializer = keras.initializers.GlorotUniform(seed=0)
kernel = initializer((64, 32, 3, 3))  # (64, 32, 3, 3)
largest = np.abs(keras.ops.convert_to_numpy(kernel)).max()
print(f"out, in, height, width: {largest:.2g}")

kernel = initializer((3, 3, 32, 64))  # (3, 3, 32, 64)
largest = np.abs(keras.ops.convert_to_numpy(kernel)).max()
print(f"height, width, in, out: {largest:.2g}")
