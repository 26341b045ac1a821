import tensorflow as tf

for batch_size in [1, 4, 128]:
    x, y = tf.ones((batch_size, 1)), tf.zeros((batch_size, 1))
    kernel = tf.Variable([[1.0]])
    mean, square = tf.Variable([[0.0]]), tf.Variable([[0.0]])
    for step in [1, 2]:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.abs(x @ kernel - y))
        gradient = tape.gradient(loss, kernel)
        mean.assign(0.9 * mean + 0.1 * gradient)
        square.assign(0.999 * square + 0.001 * gradient**2)
        m, v = mean / (1 - 0.9**step), square / (1 - 0.999**step)
        kernel.assign_sub(0.1 * m / (v**0.5 + 1e-8))
    weight = kernel.numpy()  # (1, 1)
    print(f"batch of {batch_size}: {weight[0, 0]:.4f}")
