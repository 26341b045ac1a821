import numpy as np
import tensorflow as tf

image = np.arange(-12, 12, dtype=np.float32).reshape(1, 2, 3, 4)
image = image.transpose(0, 2, 3, 1)  # (1, 3, 4, 2)

r = np.random.RandomState(0)
limit = np.sqrt(6 / (3 * 3 * 2 + 3 * 3 * 5))  # Glorot's
kernel = r.uniform(-limit, limit, size=(3, 3, 2, 5))
np.savez("weights.npz", kernel=kernel)

kernel = tf.Variable(np.float32(np.load("weights.npz")["kernel"]))
bias = tf.Variable(tf.zeros(5))
y = tf.nn.conv2d(image, kernel, 1, "VALID") + bias  # (1, 1, 2, 5)
print(y.numpy()[0, 0].round(3))
