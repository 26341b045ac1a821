import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3)


class BatchNorm(tf.Module):
    def __init__(self, channels):
        super().__init__()
        self.scale = tf.Variable(tf.ones(channels))
        self.bias = tf.Variable(tf.zeros(channels))
        self.mean = tf.Variable(tf.zeros(channels), trainable=False)
        self.variance = tf.Variable(tf.ones(channels), trainable=False)

    def __call__(self, x, training):
        mean, variance = self.mean, self.variance
        if training:
            mean, variance = tf.nn.moments(x, axes=[0, 1, 2])
            self.mean.assign(0.99 * self.mean + 0.01 * mean)
            self.variance.assign(0.99 * self.variance + 0.01 * variance)
        return tf.nn.batch_normalization(
            x, mean, variance, self.bias, self.scale, variance_epsilon=1e-5)


image = np.arange(24, dtype=np.float32).reshape(2, 2, 2, 3)
image[:, 1] *= -10
image = image.transpose(0, 2, 3, 1)  # (2, 2, 3, 2)

norm = BatchNorm(2)
y = norm(image, training=True)  # (2, 2, 3, 2)
print("training")
print(y.numpy()[0, :, :, 1])

norm.mean.assign([10, -95])
norm.variance.assign([50, 5000])
y = norm(image, training=False)  # (2, 2, 3, 2)
print("evaluation")
print(y.numpy()[0, :, :, 1])
