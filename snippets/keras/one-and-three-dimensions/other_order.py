import keras
import numpy as np

channels = np.arange(12, dtype=np.float32).reshape(1, 2, 6)  # (1, 2, 6)
steps = channels.transpose(0, 2, 1)  # (1, 6, 2)

y = keras.layers.MaxPooling1D(2)(channels)  # (1, 1, 6)
print("the other order:", keras.ops.convert_to_numpy(y).ravel())
y = keras.layers.MaxPooling1D(2)(steps)  # (1, 3, 2)
print("its own order:")
print(keras.ops.convert_to_numpy(y)[0].T)
