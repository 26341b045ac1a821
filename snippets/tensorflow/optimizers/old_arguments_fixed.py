import tensorflow as tf

gradient = tf.ones(2)  # (2,)

weight = tf.Variable(tf.ones(2))
for step in range(3):
    rate = 0.1 / (1 + 0.5 * step)
    weight.assign_sub(rate * gradient)
    print(f"{weight[0]:.4f}")
