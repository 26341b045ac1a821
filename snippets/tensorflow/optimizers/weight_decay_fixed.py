import tensorflow as tf

x, y = tf.zeros((4, 1)), tf.zeros((4, 1))

kernel, velocity = tf.Variable([[1.0]]), tf.Variable([[0.0]])
for step in range(3):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((x @ kernel - y) ** 2)
        loss += 0.1 * tf.nn.l2_loss(kernel)  # half the sum of squares
    velocity.assign(0.9 * velocity + tape.gradient(loss, kernel))
    kernel.assign_sub(0.1 * velocity)
    weight = kernel.numpy()  # (1, 1)
    print(f"{weight[0, 0]:.4f}")
