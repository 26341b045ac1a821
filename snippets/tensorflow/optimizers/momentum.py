import tensorflow as tf

gradients = tf.constant([[1, -2, 4], [0.5, 1, 0], [-3, 1, 2]])  # (3, 3)
for momentum, nesterov in [(0.0, False), (0.9, False), (0.9, True)]:
    weight = tf.Variable(tf.ones(3))
    velocity = tf.Variable(tf.zeros(3))
    for gradient in gradients:
        velocity.assign(momentum * velocity + gradient)
        step = gradient + momentum * velocity if nesterov else velocity
        weight.assign_sub(0.1 * step)
    values = weight.numpy()
    print(momentum, nesterov, *[f"{w:.3f}" for w in values])
