import tensorflow as tf


class Conv(tf.Module):
    def __init__(self, inputs, filters, name):
        super().__init__(name)
        self.kernel = tf.Variable(tf.zeros((5, 5, inputs, filters)))
        self.bias = tf.Variable(tf.zeros(filters))

    def __call__(self, x):
        x = tf.nn.conv2d(x, self.kernel, strides=1, padding="SAME") + self.bias
        return tf.nn.relu(x)


class Pool(tf.Module):
    def __call__(self, x):
        return tf.nn.max_pool2d(x, ksize=2, strides=2, padding="VALID")


class Flatten(tf.Module):
    def __call__(self, x):
        return tf.reshape(x, (len(x), -1))


class Dense(tf.Module):
    def __init__(self, inputs, units, name):
        super().__init__(name)
        self.kernel = tf.Variable(tf.zeros((inputs, units)))
        self.bias = tf.Variable(tf.zeros(units))

    def __call__(self, x):
        return x @ self.kernel + self.bias


layers = [
    Conv(1, 32, "conv1"), Pool("pool1"),
    Conv(32, 64, "conv2"), Pool("pool2"),
    Flatten("flatten"), Dense(7 * 7 * 64, 10, "dense"),
]

x = tf.zeros((1, 28, 28, 1))  # (1, 28, 28, 1)
total = 0
for layer in layers:
    x = layer(x)
    count = sum(v.shape.num_elements() for v in layer.trainable_variables)
    total += count
    print(f"{layer.name:9} {str(tuple(x.shape[1:])):14} {count:6}")
print(f"{'total':24} {total:6}")
