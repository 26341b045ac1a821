import keras
import numpy as np

image = np.arange(1, 9, dtype=np.float32).reshape(1, 1, 1, 8)

y = keras.ops.depth_to_space(image, 2)  # (1, 2, 2, 2)
print("first channel:")
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
