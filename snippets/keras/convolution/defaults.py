import keras
import numpy as np

image = np.zeros((1, 6, 7, 2), dtype=np.float32)
kernel = np.zeros((3, 3, 2, 8), dtype=np.float32)

layer = keras.layers.Conv2D(8, 3)(image)  # (1, 4, 5, 8)
function = keras.ops.conv(image, kernel)  # (1, 4, 5, 8)
print("layer", tuple(layer.shape))
print("function", tuple(function.shape))
