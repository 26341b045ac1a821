import tensorflow as tf

net = tf.Module()
net.layer1 = tf.Variable(tf.zeros((3, 4)), name="layer1")
net.layer2 = tf.Variable(tf.zeros((4, 5)), name="layer2")
net.layer10 = tf.Variable(tf.zeros((5, 2)), name="layer10")

kernel = net.variables[0]  # (3, 4)
for w in net.variables:
    print(w.name, tuple(w.shape))
