import tensorflow as tf

logits = tf.constant([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = tf.constant([[0.0], [1], [1], [1]])

correct = (logits > 0) == (labels > 0.5)
print(f"{tf.reduce_mean(tf.cast(correct, tf.float32)):.2f}")
