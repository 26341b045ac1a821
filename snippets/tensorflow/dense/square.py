import tensorflow as tf

samples = tf.constant([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)
# From PyTorch: out, in.
weight = tf.constant([[1.0, 2, 0], [0, 1, -1], [3, 0, 2]])  # (3, 3)

kernel = tf.Variable(weight)
print("as it is")
print(tf.matmul(samples, kernel).numpy())

kernel.assign(tf.transpose(weight))
y = tf.matmul(samples, kernel)  # (2, 3)
print("transposed")
print(y.numpy())
