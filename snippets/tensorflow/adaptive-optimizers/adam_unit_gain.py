import tensorflow as tf

gradient = tf.ones(2)  # (2,)

weight = tf.Variable(4 * tf.ones(2))
adam = tf.compat.v1.train.AdamOptimizer(learning_rate=0.1)
path = []
for step in range(3):
    adam.apply_gradients([(gradient, weight)])
    path.append(f"{weight[0]:.4f}")
print(*path)
