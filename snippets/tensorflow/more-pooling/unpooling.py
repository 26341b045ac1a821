import numpy as np
import tensorflow as tf

image = np.float32([[3, 1, 2, 1, 4], [0, 0, 0, 5, 0], [7, 6, 1, 9, 8]])
image = image[None, :, :, None]  # (1, 3, 5, 1)

y, indices = tf.nn.max_pool_with_argmax(
    image, 2, strides=2, padding="VALID", include_batch_in_index=True
)

places = tf.reshape(indices, (-1, 1))
back = tf.scatter_nd(places, tf.reshape(10 * y, [-1]), [image.size])
back = tf.reshape(back, image.shape)  # (1, 3, 5, 1)
print(back.numpy()[0, :, :, 0])
