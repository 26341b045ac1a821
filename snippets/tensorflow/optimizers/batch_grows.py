import tensorflow as tf

reduce = {"mean": tf.reduce_mean, "sum": tf.reduce_sum}
for reduction in "mean", "sum":
    for size in 64, 256:
        x = tf.ones((size, 1))
        y = tf.zeros((size, 1))
        kernel = tf.Variable(tf.ones((1, 1)))
        for step in range(5):
            with tf.GradientTape() as tape:
                loss = reduce[reduction]((x @ kernel - y) ** 2)
            kernel.assign_sub(0.005 * tape.gradient(loss, kernel))
        weight = kernel.numpy()  # (1, 1)
        print(f"{reduction}, batch of {size}: {weight[0, 0]:.2f}")
