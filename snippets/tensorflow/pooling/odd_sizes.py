import numpy as np
import tensorflow as tf

image = np.arange(-35, 0, dtype=np.float32).reshape(1, 5, 7, 1)

dropped = tf.nn.max_pool2d(
    image, ksize=2, strides=2, padding="VALID"
)  # (1, 2, 3, 1)
kept = tf.nn.max_pool2d(
    image, ksize=2, strides=2, padding="SAME"
)  # (1, 3, 4, 1)
print(dropped.numpy()[0, :, :, 0])
print(kept.numpy()[0, :, :, 0])
