import keras
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)
w1 = np.arange(-5, 7).reshape(3, 4)
w2 = np.arange(-4, 4).reshape(4, 2)

net = keras.Sequential([
    keras.layers.Dense(4, activation="relu", use_bias=False),
    keras.layers.Dense(2, use_bias=False),
])
net.build((None, 3))
net.set_weights([w1, w2])
y = net(x)  # (2, 2)
print(keras.ops.convert_to_numpy(y))
