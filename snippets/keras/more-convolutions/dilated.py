import keras
import numpy as np

image = np.arange(84).reshape(1, 2, 6, 7) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 6, 7, 2)
kernel = np.arange(18).reshape(1, 2, 3, 3) % 5 - 2
kernel = kernel.transpose(2, 3, 1, 0).astype(np.float32)  # (3, 3, 2, 1)

conv = keras.layers.Conv2D(1, 3, dilation_rate=2, use_bias=False)
conv.build(image.shape)
conv.set_weights([kernel])
y = conv(image)  # (1, 2, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
