import numpy as np
import tensorflow as tf

images = tf.ones((2, 64, 4, 6))  # (2, 64, 4, 6)


def show(name, y):
    zeros = y.numpy() == 0
    lost = zeros.sum(axis=(2, 3))  # (2, 64)
    masks = np.unique(zeros[0].reshape(64, 24), axis=0)
    print(f"{name} masks: {len(masks)}, whole: {(lost % 24 == 0).all()}")


y = tf.nn.dropout(images, rate=0.5, noise_shape=(2, 1, 1, 6))
show("channels last: ", y)
y = tf.nn.dropout(images, rate=0.5, noise_shape=(2, 64, 1, 1))  # (2, 64, 4, 6)
show("channels first:", y)
