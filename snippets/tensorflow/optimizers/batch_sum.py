import tensorflow as tf

x, y = tf.ones((4, 1)), tf.zeros((4, 1))
for reduction, rate in [("mean", 0.1), ("sum", 0.1), ("sum", 0.1 / 2)]:
    reduce = tf.reduce_mean if reduction == "mean" else tf.reduce_sum
    kernel = tf.Variable(tf.ones((1, 1)))
    for step in range(2):
        with tf.GradientTape() as tape:
            loss = reduce(tf.abs(x @ kernel - y))
        kernel.assign_sub(rate * tape.gradient(loss, kernel))
    weight = kernel.numpy()  # (1, 1)
    print(f"{reduction}, {rate}: {weight[0, 0]:.1f}")
