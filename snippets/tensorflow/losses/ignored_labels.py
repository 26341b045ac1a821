import tensorflow as tf

logits = tf.constant(
    [[2, 1, 0.1], [0, 3, -1], [1, 1, 1], [0, 0, 5]])  # (4, 3)
labels = tf.constant([0, 255, 2, 1])  # 255 is to be ignored

one_hot = tf.one_hot(labels, 3)  # (4, 3): a row of zeros for 255
losses = tf.nn.softmax_cross_entropy_with_logits(one_hot, logits)
print(f"one of four ignored: {float(tf.reduce_mean(losses)):.4f}")

print(f"all ignored: {float(tf.reduce_mean(losses[1:2])):.4f}")
