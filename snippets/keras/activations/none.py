import keras
import numpy as np

x = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
first = np.array([[0.5, -1], [2, 0.25], [-1.5, 1]], dtype=np.float32)  # (3, 2)
second = np.array([[2, -1], [1, 4]], dtype=np.float32)  # (2, 2)

one = keras.ops.matmul(x, first @ second)  # (2, 2)
two = keras.ops.matmul(keras.ops.matmul(x, first), second)
relu = keras.ops.matmul(keras.ops.relu(keras.ops.matmul(x, first)), second)
print("one layer: ", keras.ops.convert_to_numpy(one).tolist())
print("two layers:", keras.ops.convert_to_numpy(two).tolist())
print("with ReLU: ", keras.ops.convert_to_numpy(relu).tolist())
