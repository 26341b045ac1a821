import tensorflow as tf

x = tf.constant([[1, -2, 3], [-4, 5, 6]], tf.float32)  # (2, 3)
w1 = tf.reshape(tf.range(-5.0, 7), (3, 4))
w2 = tf.reshape(tf.range(-4.0, 4), (4, 2))


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        self.hidden = tf.Variable(tf.zeros((3, 4)))
        self.logits = tf.Variable(tf.zeros((4, 2)))

    def __call__(self, x):
        return tf.nn.relu(x @ self.hidden) @ self.logits


net = Net()
net.hidden.assign(w1)
net.logits.assign(w2)
y = net(x)  # (2, 2)
print(y.numpy())
