import keras
import numpy as np

samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
# From PyTorch: out, in.
weight = np.array([[1, 2, 0], [0, 1, -1], [3, 0, 2]])  # (3, 3)

dense = keras.layers.Dense(3, use_bias=False)
dense.build(samples.shape)
dense.set_weights([weight])
print("as it is")
print(keras.ops.convert_to_numpy(dense(samples)))

dense.set_weights([weight.T])
y = dense(samples)  # (2, 3)
print("transposed")
print(keras.ops.convert_to_numpy(y))
