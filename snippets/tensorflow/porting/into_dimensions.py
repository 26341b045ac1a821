import numpy as np
import tensorflow as tf

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)
w = np.load("dimensions.npz")


class Net(tf.Module):
    def __init__(self, w):
        super().__init__()
        self.conv_kernel = tf.Variable(w["conv_kernel"])
        self.conv_bias = tf.Variable(w["conv_bias"])
        self.gamma = tf.Variable(w["norm_gamma"])
        self.beta = tf.Variable(w["norm_beta"])
        self.mean = tf.Variable(w["norm_mean"], trainable=False)
        self.variance = tf.Variable(w["norm_variance"], trainable=False)
        self.epsilon = float(w["norm_epsilon"])
        self.up_kernel = tf.Variable(w["up_kernel"].transpose(0, 1, 2, 4, 3))
        self.up_bias = tf.Variable(w["up_bias"])
        self.causal_kernel = tf.Variable(w["causal_kernel"])
        self.causal_bias = tf.Variable(w["causal_bias"])
        grouped = w["grouped_kernel"].transpose(0, 2, 1)
        self.grouped_kernel = tf.Variable(grouped)
        self.grouped_bias = tf.Variable(w["grouped_bias"])
        self.dense_kernel = tf.Variable(w["dense_kernel"].reshape(-1, 5))
        self.dense_bias = tf.Variable(w["dense_bias"])

    def __call__(self, x):
        x = tf.nn.conv3d(x, self.conv_kernel, (1, 1, 2, 2, 1), "SAME")
        x = tf.nn.relu(tf.nn.batch_normalization(
            x + self.conv_bias,
            self.mean, self.variance, self.beta, self.gamma, self.epsilon))
        x = tf.nn.max_pool3d(x, (2, 1, 1), (2, 1, 1), "VALID")  # 3, 3, 2
        x = tf.nn.conv3d_transpose(
            x, self.up_kernel, (len(x), 6, 4, 2, 3), (2, 1, 1), "VALID")
        x = tf.nn.relu(x + self.up_bias)
        x = tf.reduce_mean(x, axis=(2, 3))  # the depth becomes the steps
        x = tf.pad(x, [(0, 0), (2, 0), (0, 0)])
        x = tf.nn.conv1d(x, self.causal_kernel, 1, "VALID", dilations=2)
        parts = tf.split(tf.nn.relu(x + self.causal_bias), 2, axis=2)
        kernels = tf.split(self.grouped_kernel, 2, axis=2)
        x = tf.concat([
            tf.nn.conv1d_transpose(part, w, (len(x), 13, 3), 2, "VALID")
            for part, w in zip(parts, kernels)], axis=2)
        x = tf.nn.max_pool1d(tf.nn.relu(x + self.grouped_bias), 3, 3, "VALID")
        x = tf.reshape(x, (-1, 24))
        return tf.matmul(x, self.dense_kernel) + self.dense_bias


model = Net(w)

logits = model(videos).numpy()  # (3, 5)
print(logits.round(2))
