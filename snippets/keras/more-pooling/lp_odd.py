import keras
import numpy as np

image = np.float32([[[[3], [0]], [[0], [-4]]]])  # (1, 2, 2, 1)
mean = keras.layers.AveragePooling2D(2)

for p in 1, 3:
    y = float(keras.ops.squeeze((4 * mean(image**p)) ** (1 / p)))
    powers = keras.ops.abs(image) ** p
    absolute = float(keras.ops.squeeze((4 * mean(powers)) ** (1 / p)))
    print(f"{p}: {y:.4f}, of absolute values {absolute:.4f}")
