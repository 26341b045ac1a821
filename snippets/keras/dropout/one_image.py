import textwrap

import keras
import numpy as np

image = np.ones((4, 6, 64), dtype=np.float32)  # (4, 6, 64)

dropout = keras.layers.SpatialDropout2D(0.5)
try:
    dropout(image, training=True)
except ValueError as error:
    print(textwrap.fill(f"ValueError: {error}", width=70))

y = dropout(image[np.newaxis], training=True)  # (1, 4, 6, 64)
lost = (keras.ops.convert_to_numpy(y) == 0).sum(axis=(1, 2))  # (1, 64)
print(f"with a batch axis, whole: {(lost % 24 == 0).all()}")
