import tensorflow as tf

logits = tf.constant([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = tf.constant([[0.0], [1], [1], [1]])

cross_entropy = tf.nn.sigmoid_cross_entropy_with_logits
losses = cross_entropy(labels, logits)  # (4, 1)
print(f"{float(tf.reduce_mean(losses)):.4f}")

loss = cross_entropy([1.0], [-100.0])
print(f"certain and wrong: {float(loss[0]):.4f}")
