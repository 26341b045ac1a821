import tensorflow as tf

probabilities = tf.Variable([[0.5], [0.5]])  # (2, 1)
labels = tf.constant([[1.0], [1]])

for weights in [[1], [1]], [[2], [2]], [[1], [3]]:
    with tf.GradientTape() as tape:
        losses = -(labels * tf.math.log(probabilities)
                   + (1 - labels) * tf.math.log(1 - probabilities))
        loss = tf.reduce_sum(tf.constant(weights, tf.float32) * losses)
    slopes = tape.gradient(loss, probabilities)  # (2, 1)
    loss, slopes = float(loss), slopes.numpy().ravel()
    print(f"{weights}: {loss:.4f}, gradient {slopes}")
