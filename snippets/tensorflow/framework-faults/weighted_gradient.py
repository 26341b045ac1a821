import tensorflow as tf

logits = tf.Variable([[0.0], [0.001]])  # (2, 1)
labels = tf.constant([[0.0], [0]])
weight = 3  # for a label of 1

cross_entropy = tf.nn.weighted_cross_entropy_with_logits
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(cross_entropy(labels, logits, weight))
slopes = tape.gradient(loss, logits)  # (2, 1)
for logit, slope in zip([0.0, 0.001], slopes):
    print(f"{logit}: {float(slope[0]):.2f}")
