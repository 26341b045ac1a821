import keras
import numpy as np

image = np.arange(24).reshape(1, 2, 3, 4) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 3, 4, 2)
kernel = np.arange(54, dtype=np.float32).reshape(3, 3, 2, 3) % 7 - 3

conv = keras.layers.DepthwiseConv2D(3, depth_multiplier=3, use_bias=False)
conv.build(image.shape)
conv.set_weights([kernel])
y = conv(image)  # (1, 1, 2, 6)
print("its own order", keras.ops.convert_to_numpy(y)[0, 0].T, sep="\n")
