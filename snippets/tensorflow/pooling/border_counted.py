import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)
image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)

padded = tf.pad(image, [[0, 0], [1, 1], [1, 1], [0, 0]])
y = tf.nn.avg_pool2d(padded, 3, strides=1, padding="VALID")  # (1, 4, 5, 1)
print(y.numpy()[0, :, :, 0])
