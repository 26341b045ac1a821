import numpy as np
import tensorflow as tf

image = np.float32([1, 2]).reshape(1, 1, 2, 1)
kernel = np.float32([1, 2, 3]).reshape(1, 3, 1, 1)


def enlarge(padding, side):
    y = tf.nn.conv2d_transpose(
        image, kernel, [1, 1, side, 1], (1, 2), padding
    )
    return y.numpy().ravel()


whole = enlarge("VALID", 5)  # (5,)
print("VALID, 5: ", whole)
print("VALID, 6: ", enlarge("VALID", 6))
print("SAME, 4:  ", enlarge("SAME", 4))
print("SAME, 3:  ", enlarge("SAME", 3))
print("[1, 0], 4:", enlarge([[0, 0], [0, 0], [1, 0], [0, 0]], 4))
