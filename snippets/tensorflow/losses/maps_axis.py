import tensorflow as tf

logits = tf.reshape(tf.range(54.0), (2, 3, 3, 3)) % 5  # NHWC
labels = tf.reshape(tf.range(18), (2, 3, 3)) % 3  # (2, 3, 3)

cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits
losses = cross_entropy(labels, tf.transpose(logits, (0, 3, 1, 2)))
print(f"classes on axis 1: {float(tf.reduce_mean(losses)):.4f}")

losses = cross_entropy(labels, logits)
print(f"classes last: {float(tf.reduce_mean(losses)):.4f}")
