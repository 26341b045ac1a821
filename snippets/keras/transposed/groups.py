import keras
import numpy as np

image = np.arange(24, dtype=np.float32).reshape(1, 4, 2, 3) % 5
image = image.transpose(0, 2, 3, 1)  # (1, 2, 3, 4)
kernel = np.arange(72, dtype=np.float32).reshape(4, 2, 3, 3) % 7 - 3
kernel = kernel.transpose(2, 3, 1, 0)  # (3, 3, 2, 4): height, width, out, in

images = np.split(image, 2, axis=3)
kernels = np.split(kernel, 2, axis=3)
maps = [
    keras.ops.conv_transpose(x, w, strides=2)
    for x, w in zip(images, kernels)
]
y = keras.ops.concatenate(maps, axis=3)  # (1, 5, 7, 4)
print(keras.ops.convert_to_numpy(y)[0, :, :, 3])
