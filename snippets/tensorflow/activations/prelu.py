import tensorflow as tf

x = tf.constant([[-1.0, 2], [-3, -5]])  # (2, 2)
slopes = tf.Variable([0.25, 0.5])

with tf.GradientTape() as tape:
    y = tf.nn.relu(x) - slopes * tf.nn.relu(-x)  # (2, 2)
print(y.numpy())
print("gradient:", tape.gradient(y, slopes).numpy())
