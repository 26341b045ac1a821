import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3, suppress=True)

x = tf.reshape([1.0, 2], (1, 1, 1, 2))  # (1, 1, 1, 2)

radius, bias, alpha, beta = 1, 1, 0.3, 0.5
y = tf.nn.local_response_normalization(x, radius, bias, alpha, beta)
print("own:      ", y.numpy().ravel())
