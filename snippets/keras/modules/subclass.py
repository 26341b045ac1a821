import keras
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)
w1 = np.arange(-5, 7).reshape(3, 4)
w2 = np.arange(-4, 4).reshape(4, 2)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(4, activation="relu", use_bias=False)
        self.logits = keras.layers.Dense(2, use_bias=False)

    def call(self, x):
        return self.logits(self.hidden(x))


net = Net()
net(x)  # the weights are made here
net.set_weights([w1, w2])
y = net(x)  # (2, 2)
print(keras.ops.convert_to_numpy(y))
