import keras
import numpy as np

x = np.ones((1000, 4, 6, 2), dtype=np.float32)  # (1000, 4, 6, 2)
branch = 3 * x  # what the block's convolutions gave

drop = keras.layers.Dropout(0.2, noise_shape=(None, 1, 1, 1))
y = x + drop(branch, training=True)  # (1000, 4, 6, 2)
y = keras.ops.convert_to_numpy(y).reshape(1000, -1)
print("each sample is all alike:", bool((y == y[:, :1]).all()))
print("in training:", np.unique(y))

y = x + drop(branch, training=False)
print("in evaluation:", np.unique(y))
