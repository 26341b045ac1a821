import keras
import numpy as np

initializer = keras.initializers.GlorotUniform()
first = keras.layers.Dense(2, kernel_initializer=initializer)
second = keras.layers.Dense(2, kernel_initializer=initializer)
first.build((None, 3))
second.build((None, 3))
kernel = first.kernel  # (3, 2)
weights = np.stack([first.get_weights()[0], second.get_weights()[0]])
print("one for both:", len(np.unique(weights)), "of 12 weights differ")

first = keras.layers.Dense(2, kernel_initializer="glorot_uniform")
second = keras.layers.Dense(2, kernel_initializer="glorot_uniform")
first.build((None, 3))
second.build((None, 3))
weights = np.stack([first.get_weights()[0], second.get_weights()[0]])
print("one for each:", len(np.unique(weights)), "of 12 weights differ")
