import numpy as np
import tensorflow as tf

images = np.arange(-18, 18, dtype=np.float32).reshape(2, 3, 2, 3)
images = images.transpose(0, 2, 3, 1)  # (2, 2, 3, 3): channels last

average = tf.reduce_mean(images, axis=[1, 2])  # (2, 3)
largest = tf.reduce_max(images, axis=[1, 2])  # (2, 3)
print(average.numpy())
print(largest.numpy())
