import keras
import numpy as np

dense = keras.layers.Dense(5)
print("before:", dense.weights)
try:
    print(dense.kernel)
except AttributeError as error:
    print(error)

dense.build((None, 3))
kernel = dense.kernel  # (3, 5)
print("after: ", tuple(kernel.shape))
