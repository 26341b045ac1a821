import tensorflow as tf

logits = tf.constant([[3.0, 1], [3, 1], [3, 1]])  # (3, 2)
labels = tf.constant([[0.0, 1], [0, 3], [0, 0]])  # (3, 2)

losses = tf.nn.softmax_cross_entropy_with_logits(labels, logits)  # (3,)
for label, loss in zip(labels.numpy(), losses):
    print(f"{label}: {float(loss):.4f}")
