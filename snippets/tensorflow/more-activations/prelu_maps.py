import numpy as np
import tensorflow as tf

images = np.float32([[[[-1, -2], [2, 4], [-4, 1]]]])  # (1, 1, 3, 2)
x = images  # (1, 1, 3, 2)
slopes = tf.Variable([0.25, 0.5])

y = tf.nn.relu(x) - slopes * tf.nn.relu(-x)  # (1, 1, 3, 2)
print(y.numpy().reshape(3, 2))
