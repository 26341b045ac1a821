import numpy as np
import tensorflow as tf

image = np.float32([1, 2]).reshape(1, 1, 2, 1)
kernel = np.float32([1, 2, 3]).reshape(1, 3, 1, 1)
whole = tf.nn.conv2d_transpose(
    image, kernel, [1, 1, 5, 1], strides=(1, 2), padding="VALID"
)  # (1, 1, 5, 1)


def keep(start, side):
    """Cut off the start, and cut or fill the end."""
    more = max(start + side - whole.shape[2], 0)
    y = tf.pad(whole, [(0, 0), (0, 0), (0, more), (0, 0)])
    return y[:, :, start:start + side].numpy().ravel()


print("start 0, side 5:", keep(0, 5))
print("start 0, side 4:", keep(0, 4))
print("start 1, side 4:", keep(1, 4))
print("start 1, side 3:", keep(1, 3))
print("start 0, side 6:", keep(0, 6))
