import tensorflow as tf

gradient = tf.ones(2)  # (2,)

for nesterov in [False, True]:
    weight, velocity = tf.Variable(tf.ones(2)), tf.Variable(tf.zeros(2))
    path = []
    for rate in [0.1, 0.1, 0.01, 0.01]:
        velocity.assign(0.9 * velocity - rate * gradient)
        step = 0.9 * velocity - rate * gradient if nesterov else velocity
        weight.assign_add(step)
        path.append(f"{weight[0]:.4f}")
    print("Nesterov:" if nesterov else "momentum:", *path)
