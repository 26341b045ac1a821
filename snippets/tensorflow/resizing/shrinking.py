import numpy as np
import tensorflow as tf

image = np.array([0, 0, 0, 8, 0, 0, 0, 0], dtype=np.float32)
image = image.reshape(1, 1, 8, 1)

y = tf.image.resize(image, [1, 4])  # (1, 1, 4, 1)
print("unless told:   ", y.numpy()[0, 0, :, 0])
y = tf.image.resize(image, [1, 4], antialias=True)
print("antialias=True:", y.numpy()[0, 0, :, 0].round(4))
