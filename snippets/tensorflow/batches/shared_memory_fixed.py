import numpy as np
import tensorflow as tf

array = np.float32([[51, 102, 255], [0, 153, 204]])  # (2, 3)
tensor = tf.constant(array)

array /= 255
print(tensor.numpy()[0])
