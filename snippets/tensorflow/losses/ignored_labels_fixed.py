import tensorflow as tf

logits = tf.constant(
    [[2, 1, 0.1], [0, 3, -1], [1, 1, 1], [0, 0, 5]])  # (4, 3)
labels = tf.constant([0, 255, 2, 1])  # 255 is to be ignored

one_hot = tf.one_hot(labels, 3)  # (4, 3): a row of zeros for 255
losses = tf.nn.softmax_cross_entropy_with_logits(one_hot, logits)
kept = tf.reduce_sum(one_hot, axis=1)  # (4,): 1 or 0
loss = tf.math.divide_no_nan(tf.reduce_sum(losses), tf.reduce_sum(kept))  # ()
print(f"one of four ignored: {float(loss):.4f}")

loss = tf.math.divide_no_nan(losses[1], kept[1])
print(f"all ignored: {float(loss):.4f}")
