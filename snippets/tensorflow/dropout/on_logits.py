import tensorflow as tf

logits = tf.constant([[5.0, 0, 0]] * 1000)  # (1000, 3)
labels = tf.zeros(1000, dtype=tf.int32)  # (1000,)

cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits
losses = cross_entropy(labels, logits)  # (1000,)
print(f"worst loss, all logits:      {float(tf.reduce_max(losses)):.4f}")

dropped = tf.nn.dropout(logits, rate=0.5)  # (1000, 3)
losses = cross_entropy(labels, dropped)  # (1000,)
print(f"worst loss, logits dropped:  {float(tf.reduce_max(losses)):.4f}")
