import keras
import numpy as np

samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
kernel = np.array([[0.5, -1], [2, 0.25], [-1.5, 1]])  # (3, 2): in, out

dense = keras.layers.Dense(2, use_bias=False)
dense.build(samples.shape)
dense.set_weights([kernel])
y = dense(samples)  # (2, 2)
print("nothing said")
print(keras.ops.convert_to_numpy(y))

dense = keras.layers.Dense(2, use_bias=False, activation=None)
dense.build(samples.shape)
dense.set_weights([kernel])
y = dense(samples)  # (2, 2)
print("activation=None")
print(keras.ops.convert_to_numpy(y))
