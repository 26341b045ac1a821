import numpy as np
import tensorflow as tf

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
w = np.load("net.npz")


class ConvNet(tf.Module):
    def __init__(self, w):
        super().__init__()
        self.conv_kernel = tf.Variable(w["conv_kernel"])
        self.conv_bias = tf.Variable(w["conv_bias"])
        self.gamma = tf.Variable(w["norm_gamma"])
        self.beta = tf.Variable(w["norm_beta"])
        self.mean = tf.Variable(w["norm_mean"], trainable=False)
        self.variance = tf.Variable(w["norm_variance"], trainable=False)
        self.epsilon = float(w["norm_epsilon"])
        self.depthwise = tf.Variable(w["depthwise_kernel"])
        self.up_kernel = tf.Variable(w["up_kernel"].transpose(0, 1, 3, 2))
        self.up_bias = tf.Variable(w["up_bias"])
        self.dense_kernel = tf.Variable(w["dense_kernel"].reshape(-1, 5))
        self.dense_bias = tf.Variable(w["dense_bias"])

    def __call__(self, x):
        x = tf.nn.conv2d(x, self.conv_kernel, 2, "SAME") + self.conv_bias
        x = tf.nn.relu(tf.nn.batch_normalization(
            x, self.mean, self.variance, self.beta, self.gamma, self.epsilon))
        x = tf.nn.depthwise_conv2d(x, self.depthwise, (1, 1, 1, 1), "SAME")
        x = tf.nn.relu(x)
        shape = (len(x), 8, 6, 3)
        x = tf.nn.conv2d_transpose(x, self.up_kernel, shape, 2, "SAME")
        x = tf.nn.max_pool2d(tf.nn.relu(x + self.up_bias), 2, 2, "VALID")
        x = tf.reshape(x, (-1, 36))
        return tf.matmul(x, self.dense_kernel) + self.dense_bias


model = ConvNet(w)

logits = model(images).numpy()  # (3, 5)
print(logits.round(2))
