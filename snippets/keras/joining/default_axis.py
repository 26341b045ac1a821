import keras
import numpy as np

a = np.zeros((1, 3, 4, 2), dtype=np.float32)

y = keras.layers.Concatenate()([a, a])  # (1, 3, 4, 4)
print("the layer joins channels:", y.shape)
y = keras.ops.concatenate([a, a])  # (2, 3, 4, 2)
print("the function, images:    ", y.shape)
