import tensorflow as tf

gradient = tf.constant([1e-8, -1e-8])  # (2,)

for epsilon in [1e-7, 1e-8]:
    weight = tf.Variable(tf.zeros(2))
    mean, square = tf.Variable(tf.zeros(2)), tf.Variable(tf.zeros(2))
    for step in [1, 2, 3]:
        mean.assign(0.9 * mean + 0.1 * gradient)
        square.assign(0.999 * square + 0.001 * gradient**2)
        rate = 0.1 * (1 - 0.999**step) ** 0.5 / (1 - 0.9**step)
        weight.assign_sub(rate * mean / (square**0.5 + epsilon))
    print(f"{epsilon}: {weight[0]:.4f}")
