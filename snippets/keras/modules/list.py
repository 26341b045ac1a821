import keras
import numpy as np


class Net(keras.Model):
    def __init__(self, container):
        super().__init__()
        self.hidden = container([keras.layers.Dense(4), keras.layers.Dense(4)])
        self.logits = keras.layers.Dense(2)

    def call(self, x):
        for layer in self.hidden:
            x = layer(x)
        return self.logits(x)


x = np.ones((5, 3), dtype=np.float32)
for container in list, tuple:
    net = Net(container)
    y = net(x)  # (5, 2)
    weights = net.trainable_weights
    print(f"{container.__name__}: {len(weights)} weights to train")
