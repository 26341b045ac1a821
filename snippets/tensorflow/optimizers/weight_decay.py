import tensorflow as tf

gradient = tf.zeros(2)  # (2,)

weight, velocity = tf.Variable(tf.ones(2)), tf.Variable(tf.zeros(2))
for step in range(3):
    velocity.assign(0.9 * velocity + gradient + 0.1 * weight)
    weight.assign_sub(0.1 * velocity)
    print(f"{weight[0]:.4f}")
