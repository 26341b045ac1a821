import keras
import numpy as np


def numbers():
    for n in range(4):
        yield (np.array([[n]]),)


model = keras.Sequential([keras.Input((1,)), keras.layers.Identity()])
y = model.predict(numbers(), steps=4, verbose=0)  # (4, 1)
print(*y.ravel().astype(int))
