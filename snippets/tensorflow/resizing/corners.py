import numpy as np
import tensorflow as tf

image = np.array([0, 3], dtype=np.float32).reshape(1, 1, 2, 1)

y = tf.image.resize(image, [1, 4])  # (1, 1, 4, 1)
print("half pixels: ", y.numpy()[0, 0, :, 0])
y = tf.compat.v1.image.resize(image, [1, 4], align_corners=True)
print("corners:     ", y.numpy()[0, 0, :, 0].round(4))
y = tf.compat.v1.image.resize(image, [1, 4])
print("TensorFlow 1:", y.numpy()[0, 0, :, 0])
