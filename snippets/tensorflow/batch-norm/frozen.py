import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4)


class RunningMean(tf.Module):
    def __init__(self):
        super().__init__()
        self.mean = tf.Variable([1.0, 1], trainable=False)

    def __call__(self, x, training):
        if training:
            mean, variance = tf.nn.moments(x, axes=[0])
            self.mean.assign(0.99 * self.mean + 0.01 * mean)


x = tf.constant([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = RunningMean()
norm(x, training=True)
print("training=True: ", norm.mean.numpy())

norm = RunningMean()
norm(x, training=False)
print("training=False:", norm.mean.numpy())
