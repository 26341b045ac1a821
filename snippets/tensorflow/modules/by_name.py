import tensorflow as tf

net = tf.Module()
net.layer1 = tf.Variable(tf.zeros((3, 4)))
net.layer2 = tf.Variable(tf.zeros((4, 5)))
net.layer10 = tf.Variable(tf.zeros((5, 2)))

kernel = net.layer2  # (4, 5)
for name in "layer1", "layer2", "layer10":
    print(name, tuple(getattr(net, name).shape))
