"""A net as readers have them: modules with names, a module in a module, and a tf.function."""

import tensorflow as tf


class Norm(tf.Module):
    """Batch normalisation."""

    def __init__(self, w, name):
        super().__init__(name)
        arrays = ("gamma", "beta", "mean", "variance")
        self.gamma, self.beta, self.mean, self.variance = (
            tf.Variable(w[f"{name}_{array}"]) for array in arrays
        )

    def __call__(self, x, training=False):
        moments = tf.nn.moments(x, (0, 1, 2))
        mean, variance = moments if training else (self.mean, self.variance)
        return tf.nn.batch_normalization(
            x, mean, variance, self.beta, self.gamma, 0.001, name=self.name
        )


class Block(tf.Module):
    """Two convolutions and a skip connection."""

    def __init__(self, w):
        super().__init__("block")
        self.a = tf.Variable(w["a"])
        self.a_norm = Norm(w, "a_norm")
        self.b, self.b_bias = tf.Variable(w["b"]), tf.Variable(w["b_bias"])

    @tf.Module.with_name_scope
    def __call__(self, x):
        y = tf.nn.conv2d(x, self.a, 1, "SAME", name="conv_a")
        y = tf.nn.relu(self.a_norm(y), name="a_relu")
        y = tf.nn.bias_add(tf.nn.conv2d(y, self.b, 1, "SAME"), self.b_bias, name="conv_b")
        return tf.nn.relu(tf.add(y, x, name="sum"), name="out")


class Net(tf.Module):
    """The whole net."""

    def __init__(self, w):
        super().__init__()
        self.stem, self.stem_norm = tf.Variable(w["stem"]), Norm(w, "stem_norm")
        self.block = Block(w)
        self.depth, self.depth_norm = tf.Variable(w["depth"]), Norm(w, "depth_norm")
        self.dense1 = tf.Variable(w["dense1"].reshape(-1, 12))
        self.dense1_bias = tf.Variable(w["dense1_bias"])
        self.dense2 = tf.Variable(w["dense2"])
        self.dense2_bias = tf.Variable(w["dense2_bias"])

    @tf.function
    def __call__(self, x, training=False):
        x = tf.nn.conv2d(x, self.stem, 2, "SAME", name="stem")
        x = self.block(tf.nn.relu(self.stem_norm(x, training), name="stem_relu"))
        x = tf.nn.depthwise_conv2d(x, self.depth, (1, 1, 1, 1), "SAME", name="depth")
        x = tf.nn.leaky_relu(self.depth_norm(x), 0.1, name="depth_relu")
        x = tf.nn.avg_pool2d(x, 3, 1, "SAME", name="average")
        x = tf.nn.max_pool2d(x, 2, 2, "VALID", name="pool")
        x = tf.reshape(x, (-1, 96), name="flatten")
        if training:
            x = tf.nn.dropout(x, 0.5, name="drop")
        x = tf.nn.bias_add(tf.matmul(x, self.dense1), self.dense1_bias, name="dense1")
        x = tf.nn.relu(x, name="dense1_relu")
        return tf.nn.bias_add(tf.matmul(x, self.dense2), self.dense2_bias, name="dense2")


def net(w):
    """Return the net with given weights, in the neutral form."""
    return Net(w)


def batch(images):
    """Return images, channels last, as the net takes them."""
    return images
