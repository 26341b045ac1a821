import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[-2, -1, -0.5], [0, 1, 2]])  # (2, 3)

for name, f in [
    ("ReLU", tf.nn.relu),
    ("sigmoid", tf.nn.sigmoid),
    ("tanh", tf.nn.tanh),
    ("ELU", tf.nn.elu),
    ("SELU", tf.nn.selu),
    ("softplus", tf.nn.softplus),
]:
    y = f(x)  # (2, 3)
    print(f"{name:8}", y.numpy().ravel())
