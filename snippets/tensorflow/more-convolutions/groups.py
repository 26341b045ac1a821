import numpy as np
import tensorflow as tf

image = np.arange(80).reshape(1, 4, 4, 5) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 4, 5, 4)
kernel = np.arange(36).reshape(2, 2, 3, 3) % 5 - 2
kernel = kernel.transpose(2, 3, 1, 0).astype(np.float32)  # (3, 3, 2, 2)

# 4 channels in the image, 2 in the kernel: 2 groups
y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 2, 3, 2)
print(y.numpy()[0].transpose(2, 0, 1))
