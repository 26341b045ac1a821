import numpy as np
import tensorflow as tf

images = np.arange(-18, 18, dtype=np.float32).reshape(2, 3, 2, 3)
images = images.transpose(0, 2, 3, 1)  # (2, 2, 3, 3): channels last

y = tf.reduce_mean(images, axis=[1, 2])  # (2, 3)
keep = tf.reduce_mean(images, axis=[1, 2], keepdims=True)
print("by default     ", tuple(y.shape))
print("the other shape", tuple(keep.shape))
