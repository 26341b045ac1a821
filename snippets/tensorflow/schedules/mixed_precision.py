import tensorflow as tf

x = tf.ones((2, 3))  # (2, 3)

kernel, bias = tf.Variable(tf.ones((3, 2))), tf.Variable(tf.zeros(2))
half = tf.bfloat16
y = tf.cast(x, half) @ tf.cast(kernel, half) + tf.cast(bias, half)  # (2, 2)
loss = tf.reduce_mean(tf.cast(y, tf.float32) ** 2)
print("weights:", kernel.dtype.name)
print("output:", y.dtype.name)
print("loss:", loss.dtype.name)
