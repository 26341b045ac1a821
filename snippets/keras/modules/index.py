import keras
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)

net = keras.Sequential([
    keras.layers.Dense(4, name="first"),
    keras.layers.Dense(2, name="second"),
])
net(x)
try:
    print(net[0])
except TypeError as error:
    print(f"{type(error).__name__}: {error}")
print("layers[0]:", net.layers[0].kernel.shape)
print("get_layer:", net.get_layer("first").kernel.shape)
