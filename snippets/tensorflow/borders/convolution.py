import numpy as np
import tensorflow as tf

image = np.arange(1, 13, dtype=np.float32).reshape(1, 3, 4, 1)
kernel = np.arange(-4, 5, dtype=np.float32).reshape(3, 3, 1, 1)

wider = tf.pad(
    image, [(0, 0), (1, 1), (1, 1), (0, 0)], mode="REFLECT"
)  # (1, 5, 6, 1)
y = tf.nn.conv2d(wider, kernel, 1, "VALID")  # (1, 3, 4, 1)
print(y.numpy()[0, :, :, 0])
