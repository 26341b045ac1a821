import tensorflow as tf

image = tf.ones((1, 3, 3, 1))  # (1, 3, 3, 1)
kernel = tf.ones((2, 2, 1, 1))

y = tf.nn.conv2d(image, kernel, strides=3, padding="SAME")
print("same:", y.numpy().ravel())

y = tf.nn.conv2d(image, kernel, strides=3, padding="VALID")
print("no padding:", y.numpy().ravel())
