import numpy as np
import tensorflow as tf

channels = np.arange(12, dtype=np.float32).reshape(1, 2, 6)  # (1, 2, 6)
steps = channels.transpose(0, 2, 1)  # (1, 6, 2)

y = tf.nn.max_pool1d(channels, 2, 2, "VALID")  # (1, 1, 6)
print("the other order:", y.numpy().ravel())
y = tf.nn.max_pool1d(steps, 2, 2, "VALID")  # (1, 3, 2)
print("its own order:")
print(y.numpy()[0].T)
