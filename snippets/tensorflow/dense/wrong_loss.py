import tensorflow as tf

logits = tf.constant([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = tf.constant([[1.0, 0, 0], [0, 1, 0]])  # (2, 3): one-hot

# This one has a sigmoid inside: each class is a question of its own.
losses = tf.nn.sigmoid_cross_entropy_with_logits(labels, logits)  # (2, 3)
print(f"{float(tf.reduce_mean(losses)):.4f}")

losses = tf.nn.softmax_cross_entropy_with_logits(labels, logits)  # (2,)
print(f"{float(tf.reduce_mean(losses)):.6f}")
