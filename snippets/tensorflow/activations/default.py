import tensorflow as tf

samples = tf.constant([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)
kernel = tf.Variable([[0.5, -1], [2, 0.25], [-1.5, 1]])  # (3, 2): in, out

y = tf.matmul(samples, kernel)  # (2, 2)
print("nothing said")
print(y.numpy())
