import keras
import numpy as np

lower, upper = (1, 1), (2, 2)
pad = keras.layers.ZeroPadding2D(tuple(zip(lower, upper)))
image = np.ones((1, 4, 5, 1), dtype=np.float32)
y = pad(image)  # (1, 7, 8, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0].astype(int))
