import numpy as np
import tensorflow as tf

x = np.arange(72, dtype=np.float32).reshape(1, 2, 3, 3, 4) % 7 - 3
x = x.transpose(0, 2, 3, 4, 1)  # (1, 3, 3, 4, 2)
kernel = np.arange(36, dtype=np.float32).reshape(3, 2, 2, 1, 3) % 5 - 2
kernel = kernel.transpose(2, 3, 4, 1, 0)
# depth, height, width, in, out

y = tf.nn.conv3d(x, kernel, [1, 1, 1, 1, 1], "VALID")  # (1, 2, 3, 2, 3)
print(y.numpy()[0, :, :, :, 2])
