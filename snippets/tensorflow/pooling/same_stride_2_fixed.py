import numpy as np
import tensorflow as tf

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)

y = tf.nn.max_pool2d(image, ksize=3, strides=2, padding="SAME")  # (1, 2, 3, 1)
print(y.numpy()[0, :, :, 0])
