import numpy as np
import tensorflow as tf

x = np.arange(6, dtype=np.float32).reshape(1, 1, 1, 6)

groups = tf.reshape(x, (1, 1, 1, 2, 3))
y = tf.reshape(
    tf.transpose(groups, (0, 1, 2, 4, 3)), (1, 1, 1, 6)
)  # (1, 1, 1, 6)
print(y.numpy()[0, 0, 0])
