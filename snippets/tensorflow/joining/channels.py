import numpy as np
import tensorflow as tf

a = np.arange(12, dtype=np.float32).reshape(1, 2, 3, 2)
b = -np.ones((1, 2, 3, 1), dtype=np.float32)

y = tf.concat([a, b], axis=-1)  # (1, 2, 3, 3)
print(y.numpy()[0, 1, 2])  # the last pixel
