import textwrap

import keras
import numpy as np

images = np.zeros((2, 4, 5), dtype=np.float32)

conv = keras.layers.Conv2D(filters=8, kernel_size=3)
try:
    conv(images)
except ValueError as error:
    print(textwrap.fill(f"ValueError: {error}", width=70))

y = conv(images[:, :, :, np.newaxis])  # (2, 2, 3, 8)
print("with a channel axis", tuple(y.shape))
