import tensorflow as tf


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        self.scale = tf.Variable(1.0)
        self.dense = tf.keras.layers.Dense(2)
        self.dense.build((None, 3))
        self.kept = [w.value for w in self.dense.trainable_weights]

    def __call__(self, x):
        return self.scale * self.dense(x)


net = Net()
y = net(tf.ones((5, 3)))  # (5, 2)
print("weights to train:", len(net.trainable_variables))
