import keras
import numpy as np

x = np.arange(12, dtype=np.float32).reshape(1, 2, 3, 2) - 5
inward = np.array([[1], [0.5]], dtype=np.float32)
outward = np.array([[2, -4]], dtype=np.float32)

mean = keras.ops.mean(x, axis=(1, 2), keepdims=True)  # (1, 1, 1, 2)
hidden = keras.ops.relu(keras.ops.matmul(mean, inward))
scale = keras.ops.sigmoid(keras.ops.matmul(hidden, outward))
y = x * scale  # (1, 2, 3, 2)
print(keras.ops.convert_to_numpy(scale).ravel().round(4))
print(keras.ops.convert_to_numpy(y)[0, 1, 2].round(4))  # the last pixel
