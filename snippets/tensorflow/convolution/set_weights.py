import numpy as np
import tensorflow as tf

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

W = tf.Variable(tf.zeros([3, 3, 1, 1]))
W.assign(kernel)  # compares the shapes
y = tf.nn.conv2d(image, W, strides=1, padding="VALID")  # (1, 2, 3, 1)
print(y.numpy()[0, :, :, 0])
