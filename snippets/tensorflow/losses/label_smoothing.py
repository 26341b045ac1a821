import tensorflow as tf

logits = tf.constant([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = tf.one_hot([0, 1], 3)  # (2, 3)

smooth = (1 - 0.1) * labels + 0.1 / 3  # (2, 3)
losses = tf.nn.softmax_cross_entropy_with_logits(smooth, logits)  # (2,)
for loss in losses:
    print(f"{float(loss):.4f}")
