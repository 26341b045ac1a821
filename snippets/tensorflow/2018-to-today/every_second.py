import tensorflow as tf

image = tf.constant(
    [[1.0, 3, 0, 2], [4, 2, 1, 0], [0, 0, 5, 6], [1, 2, 7, 8]])
image = tf.reshape(image, (1, 4, 4, 1))  # (1, 4, 4, 1)

largest = tf.nn.max_pool2d(image, ksize=2, strides=2, padding="VALID")
mean = tf.nn.avg_pool2d(image, ksize=2, strides=2, padding="VALID")
every_second = image[:, ::2, ::2]  # (1, 2, 2, 1)
for y in (largest, mean, every_second):
    print(y.numpy()[0, :, :, 0])
