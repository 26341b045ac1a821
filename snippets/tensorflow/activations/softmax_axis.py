import numpy as np
import tensorflow as tf

z = np.arange(24, dtype=np.float32).reshape(2, 3, 4)  # (2, 3, 4)

y = tf.nn.softmax(z)  # (2, 3, 4)
print(f"no axis: {float(tf.reduce_sum(y)):.1f}")

y = tf.nn.softmax(z, axis=-1)  # (2, 3, 4)
print(f"axis -1: {float(tf.reduce_sum(y)):.1f}")
y = tf.nn.softmax(z, axis=1)  # (2, 3, 4)
print(f"axis 1:  {float(tf.reduce_sum(y)):.1f}")
