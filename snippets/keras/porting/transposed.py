import keras
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 2, 3, 2)))  # (2, 2, 3, 2)
kernel = rng.randint(-4, 5, (3, 3, 2, 4))  # height, width, in, out

conv = keras.layers.Conv2DTranspose(
    4, 3, strides=2, padding="same", use_bias=False)
conv.build(images.shape)
conv.kernel.assign(kernel.transpose(0, 1, 3, 2))  # height, width, out, in
y = keras.ops.convert_to_numpy(conv(images))  # (2, 4, 6, 4)
print(y[1, :, :, 3])

again = keras.ops.convert_to_numpy(conv.kernel)
again = again.transpose(0, 1, 3, 2)  # (3, 3, 2, 4)
print(np.array_equal(again, kernel))
