import numpy as np
import tensorflow as tf

# batch, height, width, channels
images = np.zeros((2, 4, 5, 3), dtype=np.float32)

kernel = tf.Variable(tf.random.normal((3, 3, 3, 8)))
y = tf.nn.conv2d(images, kernel, strides=1, padding="VALID")  # (2, 2, 3, 8)
print("goes in  ", images.shape)
print("comes out", tuple(y.shape))
