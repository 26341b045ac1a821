import tensorflow as tf

image = tf.zeros([1, 4, 5, 4])

kernel = tf.Variable(tf.zeros([3, 3, 4 // 2, 6]))
y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 2, 3, 6)
print("kernel", tuple(kernel.shape))
print("parameters", kernel.numpy().size)
