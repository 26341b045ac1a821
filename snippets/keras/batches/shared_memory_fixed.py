import keras
import numpy as np

array = np.float32([[51, 102, 255], [0, 153, 204]])  # (2, 3)
tensor = keras.ops.convert_to_tensor(array)

array /= 255
print(keras.ops.convert_to_numpy(tensor)[0])
