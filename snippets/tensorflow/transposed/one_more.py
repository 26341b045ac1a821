import numpy as np
import tensorflow as tf

image = np.float32([1, 2]).reshape(1, 1, 2, 1)
kernel = np.float32([1, 2, 3]).reshape(1, 3, 1, 1)


def enlarge(side):
    y = tf.nn.conv2d_transpose(
        image, kernel, [1, 1, side, 1], (1, 2), padding="SAME"
    )
    return y.numpy().ravel()


y = enlarge(3)  # (3,)
print("SAME, a side of 3:", y)
y = enlarge(4)  # (4,)
print("SAME, a side of 4:", y)
