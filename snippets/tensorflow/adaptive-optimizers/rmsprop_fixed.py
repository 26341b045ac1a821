import tensorflow as tf

gradients = tf.constant([[1, 1e-4], [-2, 1e-4], [0.5, 1e-4]])  # (3, 2)

weight, square = tf.Variable(2 * tf.ones(2)), tf.Variable(tf.zeros(2))
for gradient in gradients:
    square.assign(0.99 * square + 0.01 * gradient**2)
    weight.assign_sub(0.1 * gradient / (square**0.5 + 1e-16))
    w = weight.numpy()
    print(f"{w[0]:.4f} {w[1]:.4f}")
