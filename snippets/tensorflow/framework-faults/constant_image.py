import tensorflow as tf

image = tf.reshape(tf.range(16.0), (1, 4, 4, 1))

largest = tf.nn.max_pool2d(image, 2, 2, "VALID")  # (1, 2, 2, 1)
print("an input:", largest.numpy().ravel())

weight = tf.Variable(image)
largest = tf.nn.max_pool2d(weight, 2, 2, "VALID")  # (1, 2, 2, 1)
print("a weight:", largest.numpy().ravel())
