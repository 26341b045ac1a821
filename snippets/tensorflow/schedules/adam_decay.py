import tensorflow as tf

gradient = tf.zeros(2)  # (2,)

weight = tf.Variable(tf.ones(2))
mean, square = tf.zeros(2), tf.zeros(2)
for step in range(1, 4):
    slope = gradient + 0.1 * weight  # of the loss and 0.1 * tf.nn.l2_loss
    mean = 0.9 * mean + 0.1 * slope
    square = 0.999 * square + 0.001 * slope**2
    size = tf.sqrt(square / (1 - 0.999**step)) + 1e-8
    weight.assign_sub(0.1 * mean / (1 - 0.9**step) / size)
    print(f"{weight[0]:.4f}")
