import keras
import numpy as np

row = np.arange(8.0).reshape(1, 1, 8, 1)  # (1, 1, 8, 1)
for width in [4, 5, 10]:
    y = keras.layers.CenterCrop(1, width)(row)
    print(width, np.ravel(y).round(1))
