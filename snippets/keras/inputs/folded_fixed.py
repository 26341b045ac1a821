import keras
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 9, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-2, 3, (3, 3, 3, 2)))
mean, deviation = np.float32([4, 2, 6]), np.float32([2, 4, 0.5])

conv = keras.layers.Conv2D(2, 3, padding="same")
conv.build((1, 4, 5, 3))
conv.set_weights([kernel, np.float32([1, -1])])
wanted = conv((images - mean) / deviation)
folded = kernel / deviation[:, np.newaxis]
less = np.einsum("hwio,i->o", folded, mean)
conv = keras.layers.Conv2D(2, 3, padding="valid")
conv.build((1, 6, 7, 3))
conv.set_weights([folded, np.float32([1, -1]) - less])
padded = np.tile(mean, (1, 6, 7, 1))  # (1, 6, 7, 3)
padded[:, 1:-1, 1:-1] = images
error = keras.ops.convert_to_numpy(abs(conv(padded) - wanted))
print("same, with a border of the mean", error.max())
