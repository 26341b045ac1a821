import keras
import numpy as np

x = np.arange(72, dtype=np.float32).reshape(1, 2, 3, 3, 4) % 7 - 3
x = x.transpose(0, 2, 3, 4, 1)  # (1, 3, 3, 4, 2)
kernel = np.arange(36, dtype=np.float32).reshape(3, 2, 2, 1, 3) % 5 - 2
kernel = kernel.transpose(2, 3, 4, 1, 0)
# depth, height, width, in, out

conv = keras.layers.Conv3D(3, (2, 1, 3), use_bias=False)
conv.build(x.shape)
conv.set_weights([kernel])
y = conv(x)  # (1, 2, 3, 2, 3)
print(keras.ops.convert_to_numpy(y)[0, :, :, :, 2])
