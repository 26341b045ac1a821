import keras
import numpy as np

samples = np.ones((4, 3), dtype=np.float32)  # (4, 3)

dense = keras.layers.Dense(2)
x = keras.Input((4, 3))
net = keras.Model(x, dense(x))
print("declared with the batch:", tuple(dense.kernel.shape))
try:
    net(samples)
except ValueError as error:
    print(str(error).split(": ")[1])

dense = keras.layers.Dense(2)
x = keras.Input((3,))
y = keras.Model(x, dense(x))(samples)  # (4, 2)
print("declared without:", tuple(dense.kernel.shape), tuple(y.shape))
