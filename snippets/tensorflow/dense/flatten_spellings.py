import numpy as np
import tensorflow as tf

# batch, channels, height, width
first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
images = np.stack([first, -10 * first], axis=1)  # (2, 2, 2, 3)


def show(name, y):
    first = y.numpy()[0]
    print(f"{name:16} {tuple(y.shape)}\n{first.astype(int)}")


show("wrong number:", tf.reshape(images, (-1, 6)))
show("-1:", tf.reshape(images, -1))
y = tf.reshape(images, (2, -1))  # (2, 12)
show("as they stand:", y)
