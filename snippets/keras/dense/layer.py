import keras
import numpy as np

samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
kernel = np.array([[0.5, -1], [2, 0.25], [-1.5, 1]])  # (3, 2): in, out
bias = np.array([0.25, -3])  # (2,)

dense = keras.layers.Dense(2)
dense.build(samples.shape)
dense.set_weights([kernel, bias])
y = dense(samples)  # (2, 2)
print(keras.ops.convert_to_numpy(y))
