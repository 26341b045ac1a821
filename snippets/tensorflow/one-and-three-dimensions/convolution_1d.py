import numpy as np
import tensorflow as tf

x = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
x = x[np.newaxis].transpose(0, 2, 1)  # (1, 6, 2)
kernel = np.arange(24, dtype=np.float32).reshape(4, 2, 3) % 5 - 2
kernel = kernel.transpose(2, 1, 0)  # (3, 2, 4): length, in, out

y = tf.nn.conv1d(x, kernel, stride=1, padding="VALID")  # (1, 4, 4)
print(y.numpy()[0].T)
