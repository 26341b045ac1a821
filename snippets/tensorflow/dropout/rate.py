import numpy as np
import tensorflow as tf

ones = tf.ones((2, 4, 6))  # (2, 4, 6)

try:
    tf.nn.dropout(ones)
except TypeError as error:
    print("not given:", error)

try:
    tf.nn.dropout(ones, rate=1.0)
except ValueError as error:
    print("rate 1:", str(error).split(". ")[0])

y = tf.nn.dropout(ones, rate=0.0)  # (2, 4, 6)
print("rate 0:", np.unique(y.numpy()))
