import numpy as np
import tensorflow as tf

numbers = np.arange(1, 10, dtype=np.float32)  # (9,)

for n in 4, 5, 9:
    image = numbers[:n].reshape(1, 1, n, 1)
    y = tf.nn.max_pool2d(image, (1, 3), strides=(1, 2), padding="SAME")
    print(f"{n}, SAME:", y.numpy().ravel())
