import numpy as np
import tensorflow as tf

image = np.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 4, 5, 2)
each = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2
mix = np.array([[1, 2, 3], [-1, 1, 0]], dtype=np.float32)
mix = mix.reshape(1, 1, 2, 3)

y = tf.nn.separable_conv2d(
    image, each, mix, strides=[1, 1, 1, 1], padding="VALID"
)  # (1, 2, 3, 3)
print(y.numpy()[0].transpose(2, 0, 1))
print("parameters", each.size + mix.size)
