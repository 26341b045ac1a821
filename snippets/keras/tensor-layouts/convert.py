import keras
import numpy as np

red = [[0, 1, 2], [3, 4, 5]]
green = [[10, 11, 12], [13, 14, 15]]
first = np.array([[red, green]], dtype=np.float32)  # (1, 2, 2, 3)

last = keras.ops.transpose(first, (0, 2, 3, 1))  # (1, 2, 3, 2)
back = keras.ops.transpose(last, (0, 3, 1, 2))  # (1, 2, 2, 3)
reshaped = keras.ops.reshape(first, (1, 2, 3, 2))
print("transposed")
print(keras.ops.convert_to_numpy(last)[0])
print("and back")
print(keras.ops.convert_to_numpy(back)[0])
print("reshaped")
print(keras.ops.convert_to_numpy(reshaped)[0])
