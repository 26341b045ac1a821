import numpy as np
import tensorflow as tf

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)


def normalise(x, axes, epsilon):
    mean, variance = tf.nn.moments(x, axes, keepdims=True)
    return tf.nn.batch_normalization(x, mean, variance, None, None, epsilon)


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        for name, shape in {
            "conv_kernel": (3, 3, 2, 4), "conv_bias": 4,
            "layer_gamma": 4, "layer_beta": 4, "prelu_slopes": 4,
            "conv2_kernel": (3, 3, 4, 6), "conv2_bias": 6,
            "group_gamma": 6, "group_beta": 6, "prelu2_slopes": 6,
            "instance_gamma": 6, "instance_beta": 6,
            "dense_kernel": (48, 5), "dense_bias": 5,
        }.items():
            setattr(self, name, tf.Variable(tf.zeros(shape), name=name))
        self.layer_epsilon = self.group_epsilon = self.instance_epsilon = 1e-4

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


model = Net()
for w in model.variables:  # in place of training
    w.assign(rng.uniform(-1, 1, w.shape))
logits = model(images).numpy()  # (3, 5)
print(logits.round(2))

arrays = {w.name.split(":")[0]: w.numpy() for w in model.variables}
arrays["dense_kernel"] = arrays["dense_kernel"].reshape(4, 2, 6, 5)
for name in ["layer", "group", "instance"]:
    arrays[f"{name}_epsilon"] = getattr(model, f"{name}_epsilon")
np.savez("norms.npz", **arrays)
