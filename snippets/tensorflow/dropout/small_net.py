import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3)

r = np.random.RandomState(0)
hidden, output = r.normal(size=(3, 64)), r.normal(size=(64, 2))
samples = tf.constant([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)


class Net(tf.Module):
    def __init__(self, hidden, output):
        super().__init__()
        self.hidden = tf.Variable(hidden, dtype=tf.float32)  # (3, 64)
        self.output = tf.Variable(output, dtype=tf.float32)  # (64, 2)

    def __call__(self, x, training):
        x = tf.nn.relu(tf.matmul(x, self.hidden))
        if training:
            x = tf.nn.dropout(x, rate=0.5)
        return tf.matmul(x, self.output)


net = Net(hidden, output)

y = net(samples, training=False)  # (2, 2)
again = net(samples, training=False)
print(y.numpy())
print("evaluation repeats itself:", bool(tf.reduce_all(y == again)))
y = net(samples, training=True)  # (2, 2)
again = net(samples, training=True)
print("training repeats itself:  ", bool(tf.reduce_all(y == again)))
