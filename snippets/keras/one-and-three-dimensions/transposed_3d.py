import keras
import numpy as np

x = np.arange(8, dtype=np.float32).reshape(1, 2, 1, 2, 2) % 5 - 2
x = x.transpose(0, 2, 3, 4, 1)  # (1, 1, 2, 2, 2)
kernel = np.arange(24, dtype=np.float32).reshape(2, 1, 2, 2, 3) % 7 - 3
kernel = kernel.transpose(2, 3, 4, 1, 0)
# depth, height, width, out, in

conv = keras.layers.Conv3DTranspose(1, (2, 2, 3), strides=2, use_bias=False)
conv.build(x.shape)
conv.set_weights([kernel])
y = conv(x)  # (1, 2, 4, 5, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, :, 0])
