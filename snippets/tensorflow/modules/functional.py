import tensorflow as tf

x = tf.constant([[1, -2, 3], [-4, 5, 6]], tf.float32)  # (2, 3)
w1 = tf.reshape(tf.range(-5.0, 7), (3, 4))
w2 = tf.reshape(tf.range(-4.0, 4), (4, 2))


def net(x, w1, w2):
    hidden = tf.nn.relu(tf.matmul(x, w1))
    return tf.matmul(hidden, w2)


y = net(x, w1, w2)  # (2, 2)
print(y.numpy())
