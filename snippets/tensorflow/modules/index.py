import tensorflow as tf

x = tf.constant([[1, -2, 3], [-4, 5, 6]], tf.float32)  # (2, 3)

net = tf.Module()
net.first = tf.Variable(tf.zeros((3, 4)))
net.second = tf.Variable(tf.zeros((4, 2)))
x @ net.first @ net.second
try:
    print(net[0])
except TypeError as error:
    print(f"{type(error).__name__}: {error}")
print("net.first:", net.first.shape)
