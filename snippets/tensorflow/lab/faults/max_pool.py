import numpy as np
import tensorflow as tf

image = np.ones((1, 4, 4, 1), np.float32)

print("average:", tf.nn.avg_pool2d(image, ksize=5, strides=1, padding="VALID").shape, flush=True)
print("max:", tf.nn.max_pool2d(image, ksize=5, strides=1, padding="VALID").shape)
