import keras
import numpy as np

image = np.zeros((1, 6, 7, 2), dtype=np.float32)

try:
    keras.layers.Conv2D(kernel_size=3)
except TypeError as error:
    print(str(error).replace(".__init__()", ""))

y = keras.layers.Conv2D(filters=1, kernel_size=3)(image)  # (1, 4, 5, 1)
print("with it", tuple(y.shape[1:]))
