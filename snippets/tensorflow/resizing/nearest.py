import numpy as np
import tensorflow as tf

image = np.array([[0, 4, 8], [12, -4, 16]], dtype=np.float32)

image = image.reshape(1, 2, 3, 1)
y = tf.image.resize(image, [4, 6], method="nearest")  # (1, 4, 6, 1)
print(y.numpy()[0, :, :, 0])
