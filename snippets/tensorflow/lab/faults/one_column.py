import keras
import numpy as np
import tensorflow as tf

images = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3, 1)  # two, of 2 × 3
kernel = np.ones((1, 3, 1, 1), np.float32)  # as wide as the image

y = tf.nn.conv2d(images, kernel, strides=(1, 2), padding="VALID")
print("stride (1, 2):", y.numpy().ravel())
y = keras.ops.conv(images, kernel, strides=(1, 2))
print("the same in Keras:", keras.ops.convert_to_numpy(y).ravel())
y = tf.nn.conv2d(images, kernel, strides=1, padding="VALID")
print("stride 1:", y.numpy().ravel())
