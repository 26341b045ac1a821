import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
limit = np.sqrt(6 / (32 + 64))
kernel = tf.random.uniform((3, 3, 32, 64), -limit, limit)  # (3, 3, 32, 64)
largest = np.abs(kernel.numpy()).max()
print(f"channels alone:         {largest:.2g}")

limit = np.sqrt(6 / (3 * 3 * 32 + 3 * 3 * 64))
kernel = tf.random.uniform((3, 3, 32, 64), -limit, limit)  # (3, 3, 32, 64)
largest = np.abs(kernel.numpy()).max()
print(f"times height and width: {largest:.2g}")
