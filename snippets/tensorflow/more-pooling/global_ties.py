import tensorflow as tf

image = tf.Variable(tf.ones((1, 2, 2, 1)))

with tf.GradientTape() as tape:
    y = tf.nn.max_pool2d(image, ksize=2, strides=2, padding="VALID")
gradient = tape.gradient(y, image)  # (1, 2, 2, 1)
print("the layer:", gradient.numpy().ravel())

with tf.GradientTape() as tape:
    y = tf.reduce_max(image, axis=[1, 2])
gradient = tape.gradient(y, image)  # (1, 2, 2, 1)
print("by hand:", gradient.numpy().ravel())
