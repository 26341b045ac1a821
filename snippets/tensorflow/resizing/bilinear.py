import numpy as np
import tensorflow as tf

image = np.array([[0, 4, 8], [12, -4, 16]], dtype=np.float32)

y = tf.image.resize(image.reshape(1, 2, 3, 1), [4, 6])  # (1, 4, 6, 1)
print(y.numpy()[0, :, :, 0])
