import numpy as np
import tensorflow as tf

image = np.arange(12).reshape(1, 2, 3, 2) % 5 - 2  # (1, 2, 3, 2)
stored = np.arange(24).reshape(2, 12) * 5 % 11 - 5  # (2, 12): out, rows
orders = {
    "width, height, channel": stored.reshape(2, 3, 2, 2).transpose(2, 1, 3, 0),
    "channel, height, width": stored.reshape(2, 2, 2, 3).transpose(2, 3, 1, 0),
}
for order, kernel in orders.items():
    kernel = np.float32(kernel)  # (2, 3, 2, 2)
    dense = tf.Variable(kernel.reshape(12, 2))
    x = tf.constant(np.float32(image))
    y = tf.matmul(tf.reshape(x, (1, 12)), dense)  # (1, 2)
    print(f"{order}: {y.numpy()[0]}")
