import tensorflow as tf

logits = tf.constant([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = tf.constant([0, 1])  # (2,)

cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits
losses = cross_entropy(labels, logits)  # (2,): per sample
loss = tf.reduce_mean(losses)
print(f"{float(loss):.6f}")
