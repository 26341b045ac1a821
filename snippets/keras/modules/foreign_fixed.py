import keras
import numpy as np


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.scale = self.add_weight(shape=(), initializer="ones")
        self.dense = keras.layers.Dense(2)

    def call(self, x):
        return self.scale * self.dense(x)


net = Net()
y = net(np.ones((5, 3)))  # (5, 2)
print("weights to train:", len(net.trainable_variables))
