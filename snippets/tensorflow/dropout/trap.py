import numpy as np
import tensorflow as tf

ones = tf.ones((2, 10000))  # (2, 10000)

y = tf.compat.v1.nn.dropout(ones, 0.3)  # (2, 10000)
zeros = np.mean(y.numpy() == 0)
print(f"TensorFlow 1, 0.3 to keep: {zeros:.1f} zeros")

y = tf.nn.dropout(ones, 0.3)  # (2, 10000)
zeros = np.mean(y.numpy() == 0)
print(f"TensorFlow 2, 0.3 to drop: {zeros:.1f} zeros")
