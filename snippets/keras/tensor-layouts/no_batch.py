import textwrap

import keras
import numpy as np

image = np.zeros((4, 5, 1), dtype=np.float32)

conv = keras.layers.Conv2D(filters=8, kernel_size=3)
try:
    conv(image)
except ValueError as error:
    print(textwrap.fill(f"ValueError: {error}", width=70))

y = conv(image[np.newaxis])  # (1, 2, 3, 8)
print("with a batch axis", tuple(y.shape))
