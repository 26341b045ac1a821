import keras
import numpy as np

image = np.arange(80).reshape(1, 4, 4, 5) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 4, 5, 4)
kernel = np.arange(36).reshape(2, 2, 3, 3) % 5 - 2
kernel = kernel.transpose(2, 3, 1, 0).astype(np.float32)  # (3, 3, 2, 2)

conv = keras.layers.Conv2D(2, 3, groups=2, use_bias=False)
conv.build(image.shape)
conv.set_weights([kernel])
y = conv(image)  # (1, 2, 3, 2)
print(keras.ops.convert_to_numpy(y)[0].transpose(2, 0, 1))
