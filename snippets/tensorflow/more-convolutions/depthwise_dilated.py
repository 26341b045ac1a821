import warnings

import numpy as np
import tensorflow as tf

image = np.arange(126).reshape(1, 2, 7, 9) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 7, 9, 2)
kernel = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2

with warnings.catch_warnings(record=True) as caught:
    y = tf.nn.depthwise_conv2d(
        image, kernel, [1, 2, 2, 1], padding="VALID", dilations=[2, 2]
    )  # (1, 1, 3, 2)
print(str(caught[0].message).split(". ")[0].replace("then ", "then\n"))
print(y.numpy()[0].transpose(2, 0, 1))

full = tf.nn.depthwise_conv2d(
    image, kernel, [1, 1, 1, 1], padding="VALID", dilations=[2, 2]
)  # (1, 3, 5, 2)
y = full[:, ::2, ::2]  # (1, 2, 3, 2)
print("stride 1, then every second one")
print(y.numpy()[0].transpose(2, 0, 1))
