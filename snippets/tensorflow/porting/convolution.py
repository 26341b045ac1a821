import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 2)))  # (2, 4, 5, 2)
kernel = np.float32(rng.randint(-4, 5, (3, 2, 2, 3)))  # height, width, in, out
bias = np.float32(rng.randint(-4, 5, 3))

conv_kernel = tf.Variable(tf.zeros((3, 2, 2, 3)))
conv_bias = tf.Variable(tf.zeros(3))
conv_kernel.assign(kernel)  # height, width, in, out
conv_bias.assign(bias)
y = tf.nn.conv2d(images, conv_kernel, 1, "VALID") + conv_bias  # (2, 2, 4, 3)
print(y.numpy()[1, :, :, 2])

again = conv_kernel.numpy()  # (3, 2, 2, 3)
bias_again = conv_bias.numpy()
print(np.array_equal(again, kernel), np.array_equal(bias_again, bias))
