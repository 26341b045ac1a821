import tensorflow as tf

numbers = tf.constant([[0, 1, 0.5, 1]])  # (1, 4)
weights = [
    [1, 0, -1],
    [2, -1, 0],
    [0, 1, -2],
    [-1, 2, 1],
]
bias = [0.5, 1, 0]
label = tf.constant([1])  # (1,)

weights = tf.constant(weights, tf.float32)  # (4, 3)
bias = tf.constant(bias)
cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits

logits = numbers @ weights + bias  # (1, 3)
probabilities = tf.nn.softmax(logits)  # (1, 3)
loss = tf.reduce_mean(cross_entropy(label, logits))  # ()
print("logits", *logits.numpy()[0])
print("probabilities", *[f"{p:.2f}" for p in probabilities[0]])
print(f"loss {float(loss):.2f}")
