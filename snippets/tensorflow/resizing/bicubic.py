import numpy as np
import tensorflow as tf

image = np.array([0, 0, 8, 0], dtype=np.float32).reshape(1, 1, 4, 1)

y = tf.image.resize(image, [1, 8], method="bicubic")  # (1, 1, 8, 1)
print(y.numpy()[0, 0, :, 0].round(2))
