import tensorflow as tf

logits = tf.constant([[1.0, 0], [3, 1]])  # (2, 2)
labels = tf.constant([0, 1])
weights = tf.constant([1.0, 3])

losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
loss = tf.reduce_mean(tf.gather(weights, labels) * losses)  # ()
print(f"both samples: {float(loss):.4f}")

loss = tf.reduce_mean(tf.gather(weights, labels[1:]) * losses[1:])
print(f"the second alone: {float(loss):.4f}")
