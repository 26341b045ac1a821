import tensorflow as tf

x = tf.ones((2, 4))  # (2, 4)
labels = tf.constant([[0.0, 1, 0], [0, 1, 0]])  # (2, 3)
start = tf.constant([20.0, 0, 0])  # (3,): sure, and wrong


def step(name, loss):
    kernel = tf.Variable(tf.zeros((4, 3)))
    bias = tf.Variable(start)
    with tf.GradientTape() as tape:
        value = tf.reduce_mean(loss(x @ kernel + bias))
    bias.assign_sub(1.0 * tape.gradient(value, bias))
    change = tf.reduce_max(abs(bias - start))
    print(f"{name:25} loss {float(value):.2f}, change {float(change):.2f}")


def softmax(z):
    return -tf.reduce_sum(labels * tf.math.log(tf.nn.softmax(z)), axis=1)


def clipped(z):
    p = tf.clip_by_value(tf.nn.softmax(z), 1e-7, 1)
    return -tf.reduce_sum(labels * tf.math.log(p), axis=1)


def logits(z):
    return tf.nn.softmax_cross_entropy_with_logits(labels, z)


step("softmax, logarithm", softmax)
step("softmax, clip, logarithm", clipped)
step("logits", logits)
