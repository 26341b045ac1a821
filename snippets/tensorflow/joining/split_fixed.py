import numpy as np
import tensorflow as tf

x = np.arange(6, dtype=np.float32).reshape(1, 1, 1, 6)

pieces = tf.split(x, [2, 4], axis=-1)
first = pieces[0]  # (1, 1, 1, 2)
last = pieces[1]  # (1, 1, 1, 4)
print(first.numpy().ravel())
print(last.numpy().ravel())
