import numpy as np
import tensorflow as tf

x = np.arange(12, dtype=np.float32).reshape(1, 2, 3, 2) - 5
inward = np.array([[1], [0.5]], dtype=np.float32)
outward = np.array([[2, -4]], dtype=np.float32)

mean = tf.reduce_mean(x, axis=[1, 2], keepdims=True)  # (1, 1, 1, 2)
hidden = tf.nn.relu(mean @ inward)
scale = tf.sigmoid(hidden @ outward)
y = x * scale  # (1, 2, 3, 2)
print(scale.numpy().ravel().round(4))
print(y.numpy()[0, 1, 2].round(4))  # the last pixel
