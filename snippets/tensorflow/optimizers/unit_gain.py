import tensorflow as tf

gradient = tf.ones(2)  # (2,)

weight, velocity = tf.Variable(tf.ones(2)), tf.Variable(tf.zeros(2))
path = []
for step in range(4):
    velocity.assign(0.9 * velocity + gradient)
    weight.assign_sub(0.1 * velocity)
    path.append(f"{weight[0]:.4f}")
print(*path)
