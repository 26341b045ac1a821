import tensorflow as tf


def gradient(f):
    x = tf.Variable([[-1.0, 0, 1]])
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(f(x))
    return tape.gradient(y, x).numpy()


slopes = gradient(lambda x: tf.maximum(x, 0.0))  # (1, 3)
print("maximum:   ", slopes)
slopes = gradient(lambda x: tf.nn.leaky_relu(x, 0.1))  # (1, 3)
print("leaky ReLU:", slopes)
slopes = gradient(tf.nn.relu)  # (1, 3)
print("ReLU:      ", slopes)
