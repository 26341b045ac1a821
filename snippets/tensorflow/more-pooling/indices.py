import numpy as np
import tensorflow as tf

one = np.float32([[3, 1, 2, 1], [0, 0, 0, 5], [7, 0, 0, 0], [0, 6, 0, 8]])
image = np.stack([one, -one], axis=-1)[None]  # (1, 4, 4, 2)

y, indices = tf.nn.max_pool_with_argmax(image, 2, strides=2, padding="VALID")
print(indices.numpy()[0].transpose(2, 0, 1))

of_pytorch = indices.numpy() // image.shape[3]  # (1, 2, 2, 2)
print(of_pytorch[0].transpose(2, 0, 1))
