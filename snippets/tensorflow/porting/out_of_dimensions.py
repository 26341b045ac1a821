import numpy as np
import tensorflow as tf

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        for name, shape in {
            "conv_kernel": (2, 3, 3, 2, 4), "conv_bias": 4,
            "gamma": 4, "beta": 4, "mean": 4, "variance": 4,
            "up_kernel": (2, 2, 1, 3, 4), "up_bias": 3,
            "causal_kernel": (2, 3, 4), "causal_bias": 4,
            "grouped_kernel": (3, 3, 4), "grouped_bias": 6,
            "dense_kernel": (24, 5), "dense_bias": 5,
        }.items():
            setattr(self, name, tf.Variable(tf.zeros(shape), name=name))
        self.epsilon = 0.001

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


model = Net()
for w in model.variables:  # in place of training
    w.assign(rng.uniform(-1, 1, w.shape))
model.variance.assign(rng.uniform(0.001, 0.1, 4))
logits = model(videos).numpy()  # (3, 5)
print(logits.round(2))

np.savez(
    "dimensions.npz",
    conv_kernel=model.conv_kernel.numpy(),
    conv_bias=model.conv_bias.numpy(),
    norm_gamma=model.gamma.numpy(),
    norm_beta=model.beta.numpy(),
    norm_mean=model.mean.numpy(),
    norm_variance=model.variance.numpy(),
    norm_epsilon=model.epsilon,
    up_kernel=model.up_kernel.numpy().transpose(0, 1, 2, 4, 3),  # out, in
    up_bias=model.up_bias.numpy(),
    causal_kernel=model.causal_kernel.numpy(),
    causal_bias=model.causal_bias.numpy(),
    grouped_kernel=model.grouped_kernel.numpy().transpose(0, 2, 1),
    grouped_bias=model.grouped_bias.numpy(),
    dense_kernel=model.dense_kernel.numpy().reshape(4, 6, 5),
    dense_bias=model.dense_bias.numpy(),
)
