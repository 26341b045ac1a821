import keras
import numpy as np

image = np.arange(126).reshape(1, 2, 7, 9) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 7, 9, 2)
kernel = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2

conv = keras.layers.DepthwiseConv2D(
    3, strides=2, dilation_rate=2, use_bias=False
)
conv.build(image.shape)
conv.set_weights([kernel])
y = conv(image)  # (1, 2, 3, 2)
print(keras.ops.convert_to_numpy(y)[0].transpose(2, 0, 1))
