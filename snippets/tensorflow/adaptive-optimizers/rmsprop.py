import tensorflow as tf

gradients = tf.constant([[1, 1e-4], [-2, 1e-4], [0.5, 1e-4]])  # (3, 2)

weight = tf.Variable(2 * tf.ones(2))
optimizer = tf.compat.v1.train.RMSPropOptimizer(0.1)
for gradient in gradients:
    optimizer.apply_gradients([(gradient, weight)])
    w = weight.numpy()
    print(f"{w[0]:.4f} {w[1]:.4f}")
