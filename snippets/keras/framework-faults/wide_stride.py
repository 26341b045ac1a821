import keras
import numpy as np

image = np.ones((1, 3, 3, 1), "float32")  # (1, 3, 3, 1)
kernel = np.ones((2, 2, 1, 1), "float32")

y = keras.ops.conv(image, kernel, strides=3, padding="same")
print("same:", keras.ops.convert_to_numpy(y).ravel())

y = keras.ops.conv(image, kernel, strides=3, padding="valid")
print("no padding:", keras.ops.convert_to_numpy(y).ravel())
