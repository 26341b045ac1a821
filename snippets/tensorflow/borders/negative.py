import numpy as np
import tensorflow as tf

row = np.arange(1, 6, dtype=np.float32).reshape(1, 1, 5, 1)

try:
    tf.pad(row, [(0, 0), (0, 0), (-1, 2), (0, 0)])
except tf.errors.InvalidArgumentError as error:
    message = str(error).split("}} ")[1].split(" [Op:")[0]
    print(f"{type(error).__name__}: {message}")

y = tf.pad(
    row[:, :, 1:], [(0, 0), (0, 0), (0, 2), (0, 0)]
)  # (1, 1, 6, 1)
print(y.numpy()[0, 0, :, 0])
