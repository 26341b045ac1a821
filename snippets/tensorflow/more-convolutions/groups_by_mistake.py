import tensorflow as tf

image = tf.ones([1, 4, 5, 4])

kernel = tf.ones([3, 3, 2, 8])  # for 2 channels
y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 2, 3, 8)
print("kernel for 2 channels", y.numpy()[0, 0, 0, 0])

kernel = tf.ones([3, 3, 4, 8])
y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 2, 3, 8)
print("kernel for 4 channels", y.numpy()[0, 0, 0, 0])
