import numpy as np
import tensorflow as tf

image = np.zeros((2, 3, 4, 5), dtype=np.float32)  # (2, 3, 4, 5): NCHW

mean, variance = tf.nn.moments(image, axes=[0, 1, 2])
print("axes 0, 1 and 2:     ", len(mean), "means")

mean, variance = tf.nn.moments(image, axes=[0, 2, 3])
print("one for each channel:", len(mean), "means")
