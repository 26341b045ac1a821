import tensorflow as tf

image = tf.Variable(tf.ones([1, 2, 4, 1]))

with tf.GradientTape() as tape:
    y = tf.nn.max_pool2d(image, ksize=2, strides=2, padding="VALID")

gradient = tape.gradient(y, image)  # (1, 2, 4, 1)
print(gradient.numpy()[0, :, :, 0])
