import keras
import numpy as np

x = np.arange(24, dtype=np.float32).reshape(1, 4, 6) % 7 - 3
x = x.transpose(0, 2, 1)  # (1, 6, 4)
kernel = np.arange(12, dtype=np.float32).reshape(2, 2, 3) % 5 - 2
kernel = kernel.transpose(2, 1, 0)  # (3, 2, 2): length, in, out

conv = keras.layers.Conv1D(2, 3, groups=2, use_bias=False)
conv.build(x.shape)
conv.set_weights([kernel])
y = conv(x)  # (1, 4, 2)
print(keras.ops.convert_to_numpy(y)[0].T)
