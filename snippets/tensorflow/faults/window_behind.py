import numpy as np
import tensorflow as tf

image = np.arange(-12, 0, dtype=np.float32).reshape(1, 2, 6, 1)

y = tf.nn.max_pool2d(image, 2, (1, 3), "VALID")  # (1, 1, 2, 1)
print(y.numpy()[0, :, :, 0])

y = tf.nn.avg_pool2d(image, 2, (1, 3), "VALID")  # (1, 1, 2, 1)
print(y.numpy()[0, :, :, 0])
