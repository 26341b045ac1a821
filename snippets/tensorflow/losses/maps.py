import tensorflow as tf

logits = tf.reshape(tf.range(36.0), (2, 2, 3, 3)) % 5  # NHWC
labels = tf.reshape(tf.range(12), (2, 2, 3)) % 3  # (2, 2, 3)
weights = tf.where(labels == 2, 4.0, 1.0)

losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels, logits)  # (2, 2, 3)
print(f"{float(tf.reduce_mean(losses)):.4f}")

loss = tf.reduce_mean(weights * losses)
print(f"{float(loss):.4f}")
