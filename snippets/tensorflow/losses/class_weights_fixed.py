import tensorflow as tf

logits = tf.constant([[1.0, 0], [3, 1]])  # (2, 2)
labels = tf.constant([0, 1])
weights = tf.constant([1.0, 3])

losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
of_samples = tf.gather(weights, labels)  # (2,)
loss = tf.reduce_mean(of_samples * losses)  # ()
print(f"{float(loss):.4f}")

loss = tf.reduce_sum(of_samples * losses) / tf.reduce_sum(of_samples)
print(f"{float(loss):.4f}")
