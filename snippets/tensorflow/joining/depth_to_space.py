import numpy as np
import tensorflow as tf

image = np.arange(1, 9, dtype=np.float32).reshape(1, 1, 1, 8)

y = tf.nn.depth_to_space(image, 2)  # (1, 2, 2, 2)
print("first channel:")
print(y.numpy()[0, :, :, 0])
