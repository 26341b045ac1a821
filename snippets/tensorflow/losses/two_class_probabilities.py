import tensorflow as tf

logit = tf.Variable([[-20.0]])  # (1, 1)

for name in "own sigmoid", "formula":
    with tf.GradientTape() as tape:
        probability = (
            tf.sigmoid(logit) if name == "own sigmoid"
            else 1 / (1 + tf.exp(-logit)))
        loss = tf.reduce_mean(-tf.math.log(probability))  # the label is 1
    gradient = tape.gradient(loss, logit)
    print(f"{name}: {float(loss):.2f}, gradient {float(gradient[0, 0]):.4f}")
