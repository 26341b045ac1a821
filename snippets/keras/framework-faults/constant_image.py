import keras
import numpy as np

image = np.arange(16, dtype=np.float32).reshape(1, 4, 4, 1)

largest = keras.ops.max_pool(image, 2)  # (1, 2, 2, 1)
print("an input:", keras.ops.convert_to_numpy(largest).ravel())

weight = keras.Variable(image)
largest = keras.ops.max_pool(weight, 2)  # (1, 2, 2, 1)
print("a weight:", keras.ops.convert_to_numpy(largest).ravel())
