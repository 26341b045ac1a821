import numpy as np
import tensorflow as tf

image = np.float32([[9, 1, 2, 3], [0, 0, 8, 0]])[None, :, :, None]
factors = np.arange(8, dtype=np.float32).reshape(1, 2, 4, 1)
values = tf.Variable(tf.ones((1, 1, 2, 1)))

y, indices = tf.nn.max_pool_with_argmax(image, 2, strides=2, padding="VALID")
with tf.GradientTape() as tape:
    flat = tf.reshape(values, [-1])
    back = tf.scatter_nd(tf.reshape(indices, (-1, 1)), flat, [image.size])
    back = tf.reshape(back, image.shape)  # (1, 2, 4, 1)
    loss = tf.reduce_sum(back * factors)
print("gradient:", tape.gradient(loss, values).numpy().ravel())
