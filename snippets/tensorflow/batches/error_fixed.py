import tensorflow as tf

logits = tf.constant([[2, 1, 0], [0, 3, 1], [1, 0, 2], [3, 0, 1]])  # (4, 3)
labels = tf.constant([0, 1, 2, 2], tf.int64)

correct = tf.argmax(logits, axis=1) == labels
print(f"{tf.reduce_mean(tf.cast(correct, tf.float32)):.2f}")
