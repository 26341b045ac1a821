import tensorflow as tf


def gradient(f, *numbers):
    x = tf.Variable([numbers])
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(f(x))
    return tape.gradient(y, x).numpy()


def by_where(x):
    return tf.where(x > 0, x, tf.exp(x) - 1)


def by_relu(x):
    return tf.nn.relu(x) + tf.exp(-tf.nn.relu(-x)) - 1


slopes = gradient(by_where, -1.0, 1.0, 100.0)  # (1, 3)
print("where:", slopes.round(2))
slopes = gradient(by_relu, -1.0, 1.0, 100.0)  # (1, 3)
print("ReLU: ", slopes.round(2))
