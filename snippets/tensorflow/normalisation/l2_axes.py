import tensorflow as tf

x = tf.reshape(tf.range(1.0, 13), (2, 2, 3))  # (2, 2, 3)

y = tf.math.l2_normalize(x)  # (2, 2, 3)
print("no axis:      squares add up to", f"{tf.reduce_sum(y * y):.1f}")
y = tf.math.l2_normalize(x, axis=-1)  # (2, 2, 3)
print("the last one: squares add up to", f"{tf.reduce_sum(y * y):.1f}")
