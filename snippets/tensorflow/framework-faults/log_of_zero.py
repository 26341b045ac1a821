import tensorflow as tf

shares = tf.constant([[0.25, 1e-30, 2e-38, 0]])  # (1, 4)

y = tf.math.log(shares)  # (1, 4)
print([f"{value:.2f}" for value in y.numpy()[0]])
