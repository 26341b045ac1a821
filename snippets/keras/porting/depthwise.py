import keras
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 3)))  # (2, 4, 5, 3)
kernel = rng.randint(-4, 5, (3, 2, 3, 2))  # height, width, in, multiplier

conv = keras.layers.DepthwiseConv2D((3, 2), depth_multiplier=2, use_bias=False)
conv.build(images.shape)
conv.kernel.assign(kernel)  # height, width, in, multiplier
y = keras.ops.convert_to_numpy(conv(images))  # (2, 2, 4, 6)
print(y[1, 0])

again = keras.ops.convert_to_numpy(conv.kernel)  # (3, 2, 3, 2)
print(np.array_equal(again, kernel))
