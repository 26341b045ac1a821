import numpy as np
import tensorflow as tf

image = np.array([0, 4], dtype=np.float32).reshape(1, 1, 2, 1)

y = tf.image.resize(image, [1, 4])  # (1, 1, 4, 1)
print(y.numpy()[0, 0, :, 0])
