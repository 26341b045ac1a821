import keras
import numpy as np

# height, width, channels in, channels out
kernel = np.arange(24, dtype=np.float32).reshape(3, 2, 2, 2)
image = np.arange(24, dtype=np.float32).reshape(1, 2, 4, 3)
image = image.transpose(0, 2, 3, 1)  # (1, 4, 3, 2): channels last

conv = keras.layers.Conv2D(filters=2, kernel_size=(3, 2), use_bias=False)
conv.build(image.shape)
conv.kernel.assign(kernel)
y = conv(image)  # (1, 2, 2, 2)
print(keras.ops.convert_to_numpy(y)[0].transpose(2, 0, 1))
