import tensorflow as tf

x = tf.constant([[1, -2, 3], [-4, 5, 6]], tf.float32)  # (2, 3)
w1 = tf.Variable(tf.reshape(tf.range(-5.0, 7), (3, 4)))
w2 = tf.Variable(tf.reshape(tf.range(-4.0, 4), (4, 2)))

net = [
    lambda x: x @ w1,
    tf.nn.relu,
    lambda x: x @ w2,
]
y = x
for layer in net:
    y = layer(y)
print(y.numpy())
