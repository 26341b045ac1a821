import numpy as np
import tensorflow as tf

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)


class ConvNet(tf.Module):
    def __init__(self):
        super().__init__()
        for name, shape in {
            "conv_kernel": (3, 3, 2, 4), "conv_bias": 4,
            "gamma": 4, "beta": 4, "mean": 4, "variance": 4,
            "depthwise": (3, 3, 4, 2),
            "up_kernel": (3, 3, 3, 8), "up_bias": 3,
            "dense_kernel": (36, 5), "dense_bias": 5,
        }.items():
            setattr(self, name, tf.Variable(tf.zeros(shape), name=name))
        self.epsilon = 0.001

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


model = ConvNet()
for w in model.variables:  # in place of training
    w.assign(rng.uniform(-1, 1, w.shape))
model.variance.assign(rng.uniform(0.001, 0.1, 4))
logits = model(images).numpy()  # (3, 5)
print(logits.round(2))

np.savez(
    "net.npz",
    conv_kernel=model.conv_kernel.numpy(),
    conv_bias=model.conv_bias.numpy(),
    norm_gamma=model.gamma.numpy(),
    norm_beta=model.beta.numpy(),
    norm_mean=model.mean.numpy(),
    norm_variance=model.variance.numpy(),
    norm_epsilon=model.epsilon,
    depthwise_kernel=model.depthwise.numpy(),
    up_kernel=model.up_kernel.numpy().transpose(0, 1, 3, 2),  # ..., out, in
    up_bias=model.up_bias.numpy(),
    dense_kernel=model.dense_kernel.numpy().reshape(4, 3, 3, 5),
    dense_bias=model.dense_bias.numpy(),
)
