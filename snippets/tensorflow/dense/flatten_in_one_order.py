import numpy as np
import tensorflow as tf

first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
second = -10 * first
images = np.stack([first, second], axis=-1)  # (2, 2, 3, 2): channels last

y = tf.reshape(images, (2, -1))  # (2, 12)
print(y.numpy())
