import keras
import numpy as np

x = np.ones((2, 2, 2, 2), dtype=np.float32)
scale = np.array([[1, 2], [3, 4]], dtype=np.float32)  # image, channel

y = x * scale  # (2, 2, 2, 2)
print("first image, one pixel:", y[0, 1, 1])
y = keras.layers.Multiply()([x, scale])
y = keras.ops.convert_to_numpy(y)
print("by the layer:          ", y[0, 1, 1])
y = x * scale[:, np.newaxis, np.newaxis]
print("with all axes:         ", y[0, 1, 1])
