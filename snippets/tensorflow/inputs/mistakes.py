import numpy as np
import tensorflow as tf

rng = np.random.RandomState(2)
pixels = rng.randint(0, 256, (1, 4, 5, 3))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 2)) / 4)
mean = np.float32([0.5, 0.375, 0.25])


def net(x):
    return tf.reduce_max(tf.nn.conv2d(x, kernel, 1, "VALID"), axis=(1, 2))


right = np.float32(pixels / 255) - mean  # as in its training
for name, x in [
    ("right", right),
    ("colours in the other order", right[..., ::-1]),
    ("the mean forgotten", right + mean),
    ("scaled twice", np.float32(pixels / 255 / 255) - mean),
    ("not scaled", np.float32(pixels) - mean),
    ("height and width swapped", right.transpose(0, 2, 1, 3)),
    ("reshaped, not permuted", right.reshape(1, 3, 4, 5).transpose(0, 2, 3, 1)),
]:
    first, second = net(x)[0]
    print(f"{name:26} {first:9.3f} {second:9.3f}")
