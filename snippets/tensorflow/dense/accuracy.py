import tensorflow as tf

logits = tf.constant([[2.0, 1, 0], [0, 3, -1], [1, 0, -2]])  # (3, 3)
labels = tf.constant([0, 1, 2])  # (3,)

right = tf.nn.in_top_k(labels, logits, k=1)
reported = tf.reduce_mean(tf.cast(right, tf.float32))
print(f"reported: {float(reported):.3f}")
print(f"accuracy: {float(reported):.3f}")
