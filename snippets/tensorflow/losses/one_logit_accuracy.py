import tensorflow as tf

logits = tf.constant([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = tf.constant([[0.0], [1], [1], [1]])

# argmax of one number is always 0.
correct = tf.cast(tf.argmax(logits, axis=1)[:, None], tf.float32) == labels
print(f"{tf.reduce_mean(tf.cast(correct, tf.float32)):.2f}")
