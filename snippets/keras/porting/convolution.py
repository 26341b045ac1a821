import keras
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 2)))  # (2, 4, 5, 2)
kernel = np.float32(rng.randint(-4, 5, (3, 2, 2, 3)))  # height, width, in, out
bias = np.float32(rng.randint(-4, 5, 3))

conv = keras.layers.Conv2D(3, (3, 2))
conv.build(images.shape)
conv.kernel.assign(kernel)  # height, width, in, out
conv.bias.assign(bias)
y = keras.ops.convert_to_numpy(conv(images))  # (2, 2, 4, 3)
print(y[1, :, :, 2])

again = keras.ops.convert_to_numpy(conv.kernel)  # (3, 2, 2, 3)
bias_again = keras.ops.convert_to_numpy(conv.bias)
print(np.array_equal(again, kernel), np.array_equal(bias_again, bias))
