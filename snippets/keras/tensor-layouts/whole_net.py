import keras
import numpy as np

keras.utils.set_random_seed(0)
net = keras.Sequential([
    keras.Input((4, 5, 3)), keras.layers.Conv2D(8, 3),
    keras.layers.BatchNormalization(), keras.layers.ReLU(),
    keras.layers.Flatten(), keras.layers.Dense(10)])
last = np.arange(120, dtype=np.float32).reshape(2, 4, 5, 3) / 120
before = net(last)

first = np.transpose(last, (0, 3, 1, 2))  # (2, 3, 4, 5)
other = keras.Sequential([
    keras.Input((3, 4, 5)), keras.layers.Permute((2, 3, 1)), net])
y = other(first)  # (2, 10)
print("the other order:", np.allclose(before, y, atol=1e-5))
