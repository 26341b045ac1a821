import numpy as np
import tensorflow as tf

x = np.zeros((1, 2, 3, 3), dtype=np.float32)
number = np.array([10, 20, 30], dtype=np.float32)

y = tf.add(x, number)  # (1, 2, 3, 3)
print("first channel:")
print(y.numpy()[0, :, :, 0])
