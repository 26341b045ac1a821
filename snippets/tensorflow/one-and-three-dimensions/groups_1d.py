import numpy as np
import tensorflow as tf

x = np.arange(24, dtype=np.float32).reshape(1, 4, 6) % 7 - 3
x = x.transpose(0, 2, 1)  # (1, 6, 4)
kernel = np.arange(12, dtype=np.float32).reshape(2, 2, 3) % 5 - 2
kernel = kernel.transpose(2, 1, 0)  # (3, 2, 2): length, in, out

y = tf.nn.conv1d(x, kernel, 1, "VALID")  # (1, 4, 2)
print(y.numpy()[0].T)
