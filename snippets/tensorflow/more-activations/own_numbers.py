import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[-2, -0.5], [0, 1.5]])  # (2, 2)
alpha, scale = 0.5, 2.0

y = tf.nn.relu(x) + alpha * tf.nn.elu(-tf.nn.relu(-x))  # (2, 2)
print("ELU:     ", y.numpy().ravel())
y = scale * (tf.nn.relu(x) + alpha * tf.nn.elu(-tf.nn.relu(-x)))  # (2, 2)
print("SELU:    ", y.numpy().ravel())
y = tf.nn.softplus(scale * x) / scale  # (2, 2)
print("softplus:", y.numpy().ravel())
