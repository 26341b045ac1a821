import tensorflow as tf

x = tf.constant([[-1.0, 0, 2]])  # (1, 3)

y = tf.nn.leaky_relu(x)  # (1, 3)
print(f"tf.nn.leaky_relu: {float(y[0, 0]):.2f}")

y = tf.nn.leaky_relu(x, alpha=0.1)  # (1, 3)
print(f"the slope given: {float(y[0, 0]):.2f}")
