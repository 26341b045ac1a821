import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 3)))  # (2, 4, 5, 3)
kernel = rng.randint(-4, 5, (3, 2, 3, 2))  # height, width, in, multiplier

conv = tf.Variable(tf.zeros((3, 2, 3, 2)))
conv.assign(kernel)  # height, width, in, multiplier
y = tf.nn.depthwise_conv2d(images, conv, (1, 1, 1, 1), "VALID")  # (2, 2, 4, 6)
print(y.numpy()[1, 0])

again = conv.numpy()  # (3, 2, 3, 2)
print(np.array_equal(again, kernel))
