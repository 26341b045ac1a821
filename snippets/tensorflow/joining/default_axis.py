import numpy as np
import tensorflow as tf

a = np.zeros((1, 3, 4, 2), dtype=np.float32)

try:
    tf.concat([a, a])
except TypeError as error:
    print("TypeError:", error)
y = tf.concat([a, a], axis=-1)  # (1, 3, 4, 4)
print("with an axis:", y.shape)
