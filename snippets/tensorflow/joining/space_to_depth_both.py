import numpy as np
import tensorflow as tf

image = np.arange(1, 13, dtype=np.float32).reshape(1, 2, 2, 3)

y = tf.nn.space_to_depth(image, 2)  # (1, 1, 1, 12)
print("pixel by pixel:    ", y.numpy()[0, 0, 0])
y = tf.reshape(y, (1, 1, 1, 4, 3))
y = tf.reshape(tf.transpose(y, (0, 1, 2, 4, 3)), (1, 1, 1, 12))
print("channel by channel:", y.numpy()[0, 0, 0])
