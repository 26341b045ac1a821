import numpy as np
import tensorflow as tf

images = np.zeros((1, 6, 7, 3), dtype=np.float32)
# height, width, in, out
kernel = tf.Variable(tf.zeros((5, 2, 3, 8)))  # (5, 2, 3, 8)
bias = tf.Variable(tf.zeros(8))  # (8,)
y = tf.nn.conv2d(images, kernel, strides=1, padding="VALID") + bias
print("kernel", tuple(kernel.shape))
print("bias  ", tuple(bias.shape))
