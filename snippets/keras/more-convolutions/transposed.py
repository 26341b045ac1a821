import keras
import numpy as np

image = np.float32([[[1, 2, 3], [4, 5, 6]], [[0, 1, 0], [-1, 0, 2]]])
image = image[np.newaxis].transpose(0, 2, 3, 1)  # (1, 2, 3, 2)
kernel = np.arange(18, dtype=np.float32).reshape(2, 1, 3, 3) % 5
kernel = kernel.transpose(2, 3, 1, 0)  # (3, 3, 1, 2): height, width, out, in

conv = keras.layers.Conv2DTranspose(1, 3, strides=2, use_bias=False)
conv.build(image.shape)
conv.set_weights([kernel])
y = conv(image)  # (1, 5, 7, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
