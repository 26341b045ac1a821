import tensorflow as tf

kernel = tf.Variable(tf.ones((3, 2)))  # (3, 2)
bias, gamma = tf.Variable(tf.ones(2)), tf.Variable(tf.ones(2))
weights = [kernel, bias, gamma]

with tf.GradientTape() as tape:
    penalty = 0.1 * sum(tf.nn.l2_loss(weight) for weight in weights)
gradients = tape.gradient(penalty, weights)
for weight, gradient in zip(weights, gradients):
    weight.assign_sub(0.1 * gradient)
    print(f"{tuple(weight.shape)}: {tf.reduce_max(weight):.2f}")
