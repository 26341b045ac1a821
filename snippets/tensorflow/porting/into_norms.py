import numpy as np
import tensorflow as tf

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
w = np.load("norms.npz")


def normalise(x, axes, epsilon):
    mean, variance = tf.nn.moments(x, axes, keepdims=True)
    return tf.nn.batch_normalization(x, mean, variance, None, None, epsilon)


class Net(tf.Module):
    def __init__(self, w):
        super().__init__()
        self.conv_kernel = tf.Variable(w["conv_kernel"])
        self.conv_bias = tf.Variable(w["conv_bias"])
        self.layer_gamma = tf.Variable(w["layer_gamma"])
        self.layer_beta = tf.Variable(w["layer_beta"])
        self.layer_epsilon = float(w["layer_epsilon"])
        self.prelu_slopes = tf.Variable(w["prelu_slopes"])
        self.conv2_kernel = tf.Variable(w["conv2_kernel"])
        self.conv2_bias = tf.Variable(w["conv2_bias"])
        self.group_gamma = tf.Variable(w["group_gamma"])
        self.group_beta = tf.Variable(w["group_beta"])
        self.group_epsilon = float(w["group_epsilon"])
        self.prelu2_slopes = tf.Variable(w["prelu2_slopes"])
        self.instance_gamma = tf.Variable(w["instance_gamma"])
        self.instance_beta = tf.Variable(w["instance_beta"])
        self.instance_epsilon = float(w["instance_epsilon"])
        self.dense_kernel = tf.Variable(w["dense_kernel"].reshape(-1, 5))
        self.dense_bias = tf.Variable(w["dense_bias"])

    def __call__(self, x):
        x = tf.nn.conv2d(x, self.conv_kernel, 1, "VALID") + self.conv_bias
        x = normalise(x, [-1], self.layer_epsilon)
        x = x * self.layer_gamma + self.layer_beta
        x = tf.nn.relu(x) - self.prelu_slopes * tf.nn.relu(-x)
        x = tf.nn.conv2d(x, self.conv2_kernel, 1, "VALID") + self.conv2_bias
        groups = tf.reshape(x, (-1, 4, 2, 3, 2))  # 3 groups of 2 channels
        groups = normalise(groups, [1, 2, 4], self.group_epsilon)
        x = tf.reshape(groups, (-1, 4, 2, 6))
        x = x * self.group_gamma + self.group_beta
        x = tf.nn.relu(x) - self.prelu2_slopes * tf.nn.relu(-x)
        x = normalise(x, [1, 2], self.instance_epsilon)
        x = x * self.instance_gamma + self.instance_beta
        x = tf.reshape(tf.math.l2_normalize(x, axis=-1), (-1, 48))
        return tf.matmul(x, self.dense_kernel) + self.dense_bias


model = Net(w)

logits = model(images).numpy()  # (3, 5)
print(logits.round(2))
