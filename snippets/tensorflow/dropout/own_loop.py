import numpy as np
import tensorflow as tf

ones = tf.ones((2, 10000))  # (2, 10000)
net = tf.keras.Sequential([tf.keras.layers.Dropout(rate=0.3)])  # from Keras


def zeros(y):
    return np.mean(y.numpy() == 0)


with tf.GradientTape() as tape:
    y = net(ones)  # (2, 10000)
print(f"net(x):                {zeros(y):.1f} zeros")

with tf.GradientTape() as tape:
    y = net(ones, training=True)  # (2, 10000)
print(f"net(x, training=True): {zeros(y):.1f} zeros")
