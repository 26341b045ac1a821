import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[-2, -1, 0.5], [2, 5, 8]])  # (2, 3)

y = tf.nn.relu6(x)  # (2, 3)
print("ReLU6:       ", y.numpy().ravel())
y = tf.nn.relu6(x + 3) / 6  # (2, 3)
print("hard sigmoid:", y.numpy().ravel())
y = x * tf.nn.relu6(x + 3) / 6  # (2, 3)
print("hard swish:  ", y.numpy().ravel())
y = tf.nn.silu(x)  # (2, 3)
print("SiLU:        ", y.numpy().ravel())
y = x * tf.tanh(tf.nn.softplus(x))  # (2, 3)
print("Mish:        ", y.numpy().ravel())
