import tensorflow as tf

image = tf.zeros([1, 6, 7, 2])  # (1, 6, 7, 2)
kernel = tf.zeros([3, 3, 2, 8])  # (3, 3, 2, 8)

try:
    tf.nn.conv2d(image, kernel, padding="VALID")
except TypeError as error:
    print("without strides:", error)
try:
    tf.nn.conv2d(image, kernel, strides=1)
except TypeError as error:
    print("without padding:", error)
