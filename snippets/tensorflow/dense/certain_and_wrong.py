import tensorflow as tf

logits = tf.constant([[1000.0, 0, 0]])  # (1, 3)
labels = tf.constant([1])

probabilities = tf.nn.softmax(logits)  # (1, 3)
loss = -tf.math.log(probabilities[0, 1])
print(f"from probabilities: {float(loss):.3f}")

cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits
print(f"from logits: {float(cross_entropy(labels, logits)[0]):.3f}")
