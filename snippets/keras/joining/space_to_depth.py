import keras
import numpy as np

image = np.arange(1, 13, dtype=np.float32).reshape(1, 2, 2, 3)

y = keras.ops.space_to_depth(image, 2)  # (1, 1, 1, 12)
print(keras.ops.convert_to_numpy(y)[0, 0, 0])
