import tensorflow as tf


class Net(tf.Module):
    def __init__(self, container):
        super().__init__()
        self.hidden = container([dense(3, 4), dense(4, 4)])
        self.logits = dense(4, 2)

    def __call__(self, x):
        for kernel, bias in [*self.hidden, self.logits]:
            x = x @ kernel + bias
        return x


def dense(inputs, units):
    kernel = tf.random.normal((inputs, units))
    return tf.Variable(kernel), tf.Variable(tf.zeros(units))


x = tf.ones((5, 3))
for container in list, tuple:
    net = Net(container)
    y = net(x)  # (5, 2)
    weights = net.trainable_variables
    print(f"{container.__name__}: {len(weights)} weights to train")
