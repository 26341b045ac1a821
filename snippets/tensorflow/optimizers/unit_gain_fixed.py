import tensorflow as tf

gradient = tf.ones(2)  # (2,)

for rate in [0.1, 0.1 * (1 - 0.9)]:
    weight, velocity = tf.Variable(tf.ones(2)), tf.Variable(tf.zeros(2))
    path = []
    for step in range(4):
        velocity.assign(0.9 * velocity + gradient)
        weight.assign_sub(rate * velocity)
        path.append(f"{weight[0]:.4f}")
    print(*path)
