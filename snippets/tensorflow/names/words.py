import tensorflow as tf

net = tf.Module()
net.kernel, net.bias = tf.Variable(tf.ones((3, 2))), tf.Variable(tf.zeros(2))
y = tf.ones((5, 3)) @ net.kernel + net.bias  # (5, 2)

print("Module can be called: ", callable(net))
print("tf.layers exists:     ", hasattr(tf, "layers"))
print("tf.Sequential exists: ", hasattr(tf, "Sequential"))
print("tf.nn.relu is a class:", isinstance(tf.nn.relu, type))
