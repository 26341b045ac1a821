import keras
import numpy as np

branch = np.ones((64, 4, 6, 2), dtype=np.float32)  # (64, 4, 6, 2)

for noise_shape in (1, 1, 1, 1), (None, 1, 1, 1):
    drop = keras.layers.Dropout(0.5, noise_shape=noise_shape)
    y = keras.ops.convert_to_numpy(drop(branch, training=True))
    print("different samples:", len(np.unique(y.reshape(64, -1), axis=0)))
