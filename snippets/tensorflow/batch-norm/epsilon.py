import numpy as np
import tensorflow as tf

x = np.float32([[0.02, -3], [-0.01, 1], [0.03, 6]])  # (3, 2)
scale, bias = np.float32([1, 2]), np.float32([0, 3])
mean, variance = np.float32([0, 1]), np.float32([1e-6, 9])
keras_output = (x - mean) / np.sqrt(variance + 1e-3) * scale + bias

y = tf.nn.batch_normalization(
    x, mean, variance, bias, scale, variance_epsilon=1e-5)
error = y.numpy() - keras_output
print(f"epsilon of 1e-5: error {np.abs(error).max():.3f}")

y = tf.nn.batch_normalization(
    x, mean, variance, bias, scale, variance_epsilon=1e-3)
error = y.numpy() - keras_output
print(f"epsilon of 1e-3: error {np.abs(error).max():.3f}")
