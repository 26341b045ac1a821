import tensorflow as tf

x, y = tf.ones((4, 1)), tf.zeros((4, 1))

kernel = tf.Variable([[1.0]])
for step in range(3):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.abs(x @ kernel - y))
    kernel.assign_sub(0.1 * tape.gradient(loss, kernel))
    weight = kernel.numpy()  # (1, 1)
    print(f"{weight[0, 0]:.1f}")
