import tensorflow as tf

image = tf.zeros([1, 6, 7, 2])

try:
    tf.nn.conv2d(image, tf.zeros([3, 3, 2]), strides=1, padding="VALID")
except tf.errors.InvalidArgumentError as error:
    message = error.message[error.message.index("filter must"):]
    print(message.split(" [Op")[0])

kernel = tf.zeros([3, 3, 2, 1])
y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 4, 5, 1)
print("with it", tuple(y.shape[1:]))
