import keras
import numpy as np
import tensorflow as tf

image = tf.Variable(np.arange(16, dtype=np.float32).reshape(1, 4, 4, 1))

with tf.GradientTape() as tape:
    y = keras.layers.GlobalMaxPooling2D()(image)
print("global:", y.numpy().ravel())
print(tape.gradient(y, image).numpy()[0, :, :, 0], flush=True)

with tf.GradientTape() as tape:
    y = keras.layers.AdaptiveMaxPooling2D(1)(image)
print("adaptive:", y.numpy().ravel())
print(tape.gradient(y, image).numpy()[0, :, :, 0])
