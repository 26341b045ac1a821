import keras
import numpy as np

images = np.ones((2, 4, 6, 64), dtype=np.float32)  # (2, 4, 6, 64)

y = keras.layers.Dropout(0.5)(images, training=True)  # (2, 4, 6, 64)
lost = (keras.ops.convert_to_numpy(y) == 0).sum(axis=(1, 2))  # (2, 64)
some = 0 < lost.min() and lost.max() < 24
print("units: each map lost some, none lost all:", some)

y = keras.layers.SpatialDropout2D(0.5)(images, training=True)
lost = (keras.ops.convert_to_numpy(y) == 0).sum(axis=(1, 2))  # (2, 64)
print("maps: numbers lost in a map:", np.unique(lost))
