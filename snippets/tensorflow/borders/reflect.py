import numpy as np
import tensorflow as tf

row = np.arange(1, 6, dtype=np.float32).reshape(1, 1, 5, 1)

y = tf.pad(
    row, [(0, 0), (0, 0), (2, 3), (0, 0)], mode="REFLECT"
)  # (1, 1, 10, 1)
print(y.numpy()[0, 0, :, 0])
