import numpy as np
import tensorflow as tf

signal = np.arange(12, dtype=np.float32).reshape(2, 2, 3)
signal = signal.transpose(0, 2, 1)  # (2, 3, 2)
volume = np.arange(16, dtype=np.float32).reshape(1, 2, 2, 2, 2)
volume = volume.transpose(0, 2, 3, 4, 1)  # (1, 2, 2, 2, 2)
gamma, beta = np.float32([1, 3]), np.float32([0, 5])
mean, variance = np.float32([4, 2]), np.float32([3.75, 0.75])

y = tf.nn.batch_normalization(
    signal, mean, variance, beta, gamma, 0.25
)  # (2, 3, 2)
print(y.numpy()[1].T.round(2))

y = tf.nn.batch_normalization(
    volume, mean, variance, beta, gamma, 0.25
)  # (1, 2, 2, 2, 2)
print(y.numpy()[0, 1].transpose(2, 0, 1).round(2))
