import tensorflow as tf

images = tf.zeros((2, 3, 4, 5))  # (2, 3, 4, 5)

kernel = tf.zeros((3, 3, 3, 8))
print("kernel", tuple(kernel.shape))

mean, variance = tf.nn.moments(images, axes=(0, 1, 2))
print("scale ", tuple(mean.shape))

mean, variance = tf.nn.moments(images, axes=(0, 2, 3))
scale = tf.ones_like(mean)  # (3,)
print("scale ", tuple(scale.shape))
