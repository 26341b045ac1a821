import numpy as np
import tensorflow as tf

kernel = tf.Variable(tf.random.stateless_normal((3, 3, 3, 4), (0, 0)))
weight = tf.Variable(tf.random.stateless_normal((48, 10), (0, 1)))
mean, variance = tf.zeros(4), tf.ones(4)


def net(x, training):
    x = tf.nn.relu(tf.nn.conv2d(x, kernel, 1, "VALID"))
    m, v = tf.nn.moments(x, (0, 1, 2)) if training else (mean, variance)
    x = tf.nn.batch_normalization(x, m, v, None, None, 1e-5)
    x = tf.reshape(x, (len(x), -1))
    return (tf.nn.dropout(x, rate=0.5) if training else x) @ weight


def f(x):
    return net(x, training=False).numpy()


x = np.random.RandomState(0).randn(4, 6, 5, 3).astype(np.float32)
y = f(x)  # (4, 10)
print("finite:", np.isfinite(y).all())
print("twice the same:", np.array_equal(f(x), y))
print("alone as in a batch:", np.allclose(f(x[:1]), y[:1], atol=1e-5))
print("probabilities:", np.allclose(y.sum(axis=1), 1))
