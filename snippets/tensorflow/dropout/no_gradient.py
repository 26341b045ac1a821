import numpy as np
import tensorflow as tf

ones = tf.ones((2, 10000))  # (2, 10000)


def net(x, training):
    return tf.nn.dropout(x, rate=0.3) if training else x


y = net(ones, training=True)  # (2, 10000)
print(f"no tape:        {np.mean(y.numpy() == 0):.1f} zeros")
y = net(ones, training=False)  # (2, 10000)
print(f"training=False: {np.mean(y.numpy() == 0):.1f} zeros")
