import tensorflow as tf

x = tf.constant([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
mean, variance = tf.nn.moments(x[:1], axes=[0])
y = tf.nn.batch_normalization(x[:1], mean, variance, None, None, 1e-5)
print("one sample:", y.numpy())
print("running variance:", (0.99 * tf.ones(2) + 0.01 * variance).numpy())

mean, variance = tf.nn.moments(x[:2], axes=[0])
y = tf.nn.batch_normalization(x[:2], mean, variance, None, None, 1e-5)
print("two samples:")
print(y.numpy().round(2))
