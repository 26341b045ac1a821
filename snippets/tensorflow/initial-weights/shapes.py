import tensorflow as tf

kernel = tf.Variable(tf.zeros((3, 5)))  # (3, 5)
print("before:", tuple(kernel.shape))
