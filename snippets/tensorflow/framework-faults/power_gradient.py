import tensorflow as tf

x = tf.Variable([[1.0, 4.0]])  # (1, 2)

with tf.GradientTape() as tape:
    y = (4 * x) ** 2
print("gradient of (4 x)²:", tape.gradient(y, x).numpy()[0])
