import numpy as np
import tensorflow as tf

# height, width, channels in, channels out
kernel = np.arange(24, dtype=np.float32).reshape(3, 2, 2, 2)
image = np.arange(24, dtype=np.float32).reshape(1, 2, 4, 3)
image = image.transpose(0, 2, 3, 1)  # (1, 4, 3, 2): channels last

y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 2, 2, 2)
print(y.numpy()[0].transpose(2, 0, 1))
