import tensorflow as tf

lower, upper = (0, 1, 1, 0), (0, 2, 2, 0)
image = tf.ones((1, 4, 5, 1))
y = tf.pad(image, list(zip(lower, upper)))  # (1, 7, 8, 1)
print(y.numpy()[0, :, :, 0].astype(int))
