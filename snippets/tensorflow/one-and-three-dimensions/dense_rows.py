import numpy as np
import tensorflow as tf

maps = np.arange(12, dtype=np.float32).reshape(1, 2, 2, 1, 3)
maps = maps.transpose(0, 2, 3, 4, 1)  # (1, 2, 1, 3, 2)
kernel = np.arange(24, dtype=np.float32).reshape(2, 1, 3, 2, 2) % 5
# depth, height, width, channel, out

flat = tf.reshape(maps, (1, -1))  # (1, 12)
print(flat.numpy()[0])
rows = kernel.reshape(12, 2)
y = flat @ rows  # (1, 2)
print(y.numpy()[0])
