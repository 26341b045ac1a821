import keras
import numpy as np

x = np.arange(48, dtype=np.float32).reshape(1, 4, 2, 2, 3) % 7 - 3
x = x.transpose(0, 2, 3, 4, 1)  # (1, 2, 2, 3, 4)
kernel = np.arange(32, dtype=np.float32).reshape(2, 2, 2, 2, 2) % 5 - 2
kernel = kernel.transpose(2, 3, 4, 1, 0)
# depth, height, width, in, out

conv = keras.layers.Conv3D(2, 2, groups=2, use_bias=False)
conv.build(x.shape)
conv.set_weights([kernel])
y = conv(x)  # (1, 1, 1, 2, 2)
print(keras.ops.convert_to_numpy(y)[0, 0, 0].T)
