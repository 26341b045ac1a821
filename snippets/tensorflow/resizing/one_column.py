import numpy as np
import tensorflow as tf

image = np.array([0, 7, 14, 21], dtype=np.float32).reshape(1, 4, 1, 1)

y = tf.image.resize(image, [2, 1], antialias=True)  # (1, 2, 1, 1)
print(y.numpy().ravel().round(4))
