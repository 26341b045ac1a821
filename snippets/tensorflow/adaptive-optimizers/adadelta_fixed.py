import tensorflow as tf

gradients = tf.constant([[1, 0.1], [-2, 0.1], [0.5, 0.1]])  # (3, 2)

weight = tf.Variable(tf.ones(2))
optimizer = tf.compat.v1.train.AdadeltaOptimizer(1.0, rho=0.9, epsilon=1e-6)
for gradient in gradients:
    optimizer.apply_gradients([(gradient, weight)])
    w = weight.numpy()
    print(f"{w[0]:.4f} {w[1]:.4f}")
