import numpy as np
import tensorflow as tf

numbers = [
    [ -1, -12, -23, -34, -10, -21, -32],
    [ -8, -19, -30,  -6, -17, -28,  -4],
    [-15, -26,  -2, -13, -24, -35, -11],
    [-22, -33,  -9, -20, -31,  -7, -18],
    [-29,  -5, -16, -27,  -3, -14, -25],
]
image = np.array(numbers, dtype=np.float32)
image = image[np.newaxis, :, :, np.newaxis]  # (1, 5, 7, 1)

padded = tf.pad(image, [[0, 0], [1, 1], [1, 1], [0, 0]])  # (1, 7, 9, 1)
y = tf.nn.max_pool2d(padded, ksize=3, strides=2, padding="VALID")
print(y.numpy()[0, :, :, 0])
