import tensorflow as tf

logits = tf.constant([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = tf.constant([[1.0, 0, 0], [0, 1, 0]])  # (2, 3): one-hot

cross_entropy = tf.nn.softmax_cross_entropy_with_logits
losses = cross_entropy(logits, labels)  # (2,)
print(f"logits first: {float(tf.reduce_mean(losses)):.6f}")
losses = cross_entropy(labels, logits)  # (2,)
print(f"labels first: {float(tf.reduce_mean(losses)):.6f}")
