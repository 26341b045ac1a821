import numpy as np
import tensorflow as tf

first = np.arange(120, dtype=np.float32).reshape(2, 3, 4, 5)
last = tf.transpose(first, (0, 2, 3, 1))  # (2, 4, 5, 3)

row = tf.reshape(last, (2, -1))  # (2, 60)
same = np.array_equal(row.numpy(), first.reshape(2, -1))
print("same row:   ", same)

back = tf.transpose(last, (0, 3, 1, 2))  # (2, 3, 4, 5)
row = tf.reshape(back, (2, -1))  # (2, 60)
same = np.array_equal(row.numpy(), first.reshape(2, -1))
print("turned back:", same)
