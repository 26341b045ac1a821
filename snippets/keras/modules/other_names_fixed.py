import keras
import numpy as np


def make_net(name):
    return keras.Sequential([
        keras.Input((3,)),
        keras.layers.Dense(2, name=name),
    ])


kernel = np.arange(6, dtype=np.float32).reshape(3, 2)  # (3, 2)
saved = make_net("fc")
saved.set_weights([kernel, np.zeros(2)])
saved.save_weights("net.weights.h5")

net = make_net("dense")
net.load_weights("net.weights.h5")
loaded = np.array_equal(net.get_weights()[0], kernel)
print("loaded:", loaded)
