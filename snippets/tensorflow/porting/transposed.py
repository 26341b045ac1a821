import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 2, 3, 2)))  # (2, 2, 3, 2)
kernel = rng.randint(-4, 5, (3, 3, 2, 4))  # height, width, in, out

conv = tf.Variable(tf.zeros((3, 3, 4, 2)))
conv.assign(kernel.transpose(0, 1, 3, 2))  # height, width, out, in
y = tf.nn.conv2d_transpose(
    images, conv, (2, 4, 6, 4), strides=2, padding="SAME")
y = y.numpy()  # (2, 4, 6, 4)
print(y[1, :, :, 3])

again = conv.numpy()
again = again.transpose(0, 1, 3, 2)  # (3, 3, 2, 4)
print(np.array_equal(again, kernel))
