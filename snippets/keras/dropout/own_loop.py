import keras
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)
net = keras.Sequential([keras.Input((10000,)), keras.layers.Dropout(rate=0.3)])


def zeros(y):
    return np.mean(keras.ops.convert_to_numpy(y) == 0)


print(f"net(x):                {zeros(net(ones)):.1f} zeros")
print(f"net(x, training=True): {zeros(net(ones, training=True)):.1f} zeros")
