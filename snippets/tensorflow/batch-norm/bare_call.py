import tensorflow as tf

x = tf.constant([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = tf.keras.layers.BatchNormalization()
with tf.GradientTape():
    y = norm(x)  # (4, 2)
mean = y.numpy().mean(axis=0)
print("in a tape, mean:", mean.round(1) + 0)

with tf.GradientTape():
    y = norm(x, training=True)  # (4, 2)
mean = y.numpy().mean(axis=0)
print("training, mean: ", mean.round(1) + 0)
