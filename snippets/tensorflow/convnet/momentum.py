import tensorflow as tf

weight = tf.Variable(tf.ones(3, tf.float64))  # (3,)
gradient = tf.ones_like(weight)  # (3,)
velocity = tf.Variable(tf.zeros_like(weight))
for step in range(2):
    velocity.assign(0.9 * velocity + gradient)
    weight.assign_sub(0.1 * velocity)

w = weight.numpy()[0]
print(f"{w.dtype}, momentum a float")
print(f"{w:.12f}, off by {abs(w - 0.71):.12f}")
