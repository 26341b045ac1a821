import keras
import numpy as np

x = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
x = x[np.newaxis].transpose(0, 2, 1)  # (1, 6, 2)
kernel = np.arange(24, dtype=np.float32).reshape(4, 2, 3) % 5 - 2
kernel = kernel.transpose(2, 1, 0)  # (3, 2, 4): length, in, out

conv = keras.layers.Conv1D(4, 3, use_bias=False)
conv.build(x.shape)
conv.set_weights([kernel])
y = conv(x)  # (1, 4, 4)
print(keras.ops.convert_to_numpy(y)[0].T)
