import tensorflow as tf

logits = tf.constant([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = tf.constant([[0.0], [1], [1], [1]])
weight = 3  # of the samples with a label of 1

weights = 1 + (weight - 1) * labels  # (4, 1)
losses = tf.nn.sigmoid_cross_entropy_with_logits(labels, logits)
loss = tf.reduce_mean(weights * losses)  # ()
print(f"{float(loss):.4f}")
