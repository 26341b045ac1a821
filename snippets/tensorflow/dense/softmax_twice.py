import tensorflow as tf

logits = tf.constant([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = tf.constant([0, 1])
probabilities = tf.nn.softmax(logits)  # (2, 3)
certain = tf.constant([[1.0, 0, 0], [0, 1, 0]])  # (2, 3)


def cross_entropy(labels, z):
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, z)
    return tf.reduce_mean(losses)


print(f"logits:        {float(cross_entropy(labels, logits)):.6f}")
print(f"probabilities: {float(cross_entropy(labels, probabilities)):.6f}")
print(f"certain:       {float(cross_entropy(labels, certain)):.6f}")
