import numpy as np
import tensorflow as tf

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)

# batch, height, width, channels
y = tf.pad(image, [[0, 0], [0, 1], [0, 2], [0, 0]])  # (1, 3, 5, 1)
print("1 below, 2 on the right")
print(y.numpy()[0, :, :, 0])
