import tensorflow as tf

logits = tf.constant([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = tf.constant([0, 1])

smooth = (1 - 0.1) * tf.one_hot(labels, 3) + 0.1 / 3  # (2, 3)
losses = tf.nn.softmax_cross_entropy_with_logits(smooth, logits)
print(f"mean: {float(tf.reduce_mean(losses)):.4f}")
