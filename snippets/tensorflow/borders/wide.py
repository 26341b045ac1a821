import numpy as np
import tensorflow as tf

row = np.arange(1, 4, dtype=np.float32).reshape(1, 1, 3, 1)

try:
    y = tf.pad(row, [(0, 0), (0, 0), (3, 0), (0, 0)], "REFLECT")
except tf.errors.InvalidArgumentError as error:
    message = str(error).split("}} ")[1].split(" [Op:")[0]
    print(f"{type(error).__name__}: {message}")

pixels = np.pad(np.arange(3), (3, 0), mode="reflect")
y = tf.gather(row, pixels, axis=2)  # (1, 1, 6, 1)
print(y.numpy()[0, 0, :, 0])
