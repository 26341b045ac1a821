import numpy as np
import tensorflow as tf

x = np.float32([1, 2, 0, -1, 3, 1]).reshape(1, 6, 1)
kernel = np.float32([10, 1]).reshape(2, 1, 1)  # length, in, out

past = tf.pad(x, [(0, 0), (2, 0), (0, 0)])  # (1, 8, 1)
y = tf.nn.conv1d(past, kernel, 1, "VALID", dilations=2)  # (1, 6, 1)
print(y.numpy().ravel())
