import keras
import numpy as np
import tensorflow as tf

image = np.ones((1, 4, 4, 1), np.float32)
kernel = np.ones((2, 5, 1, 1), np.float32)  # wider than the image

print("eager:", tf.nn.conv2d(image, kernel, strides=1, padding="VALID").shape)
try:
    tf.function(tf.nn.conv2d)(image, kernel, strides=1, padding="VALID")
except ValueError as error:
    print("tf.function: ValueError:", str(error).split(" for ")[0].splitlines()[-1].strip())
try:
    keras.layers.Conv2D(1, (2, 5))(image)
except ValueError as error:
    print("Keras's layer: ValueError:", str(error).splitlines()[0].split(". ")[0])
