import numpy as np
import tensorflow as tf

ones = tf.ones((2, 10000))  # (2, 10000)

y = tf.nn.dropout(ones, rate=0.3)  # (2, 10000)
print(f"zeros: {np.mean(y.numpy() == 0):.1f}")
