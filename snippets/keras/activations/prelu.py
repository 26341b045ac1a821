import keras
import numpy as np

x = np.float32([[-1, 2], [-3, -5]])  # (2, 2)
slopes = np.float32([0.25, 0.5])

prelu = keras.layers.PReLU()
net = keras.Sequential([keras.Input((2,)), prelu])
net.compile("sgd", loss=lambda _, y: keras.ops.sum(y))
net.optimizer.learning_rate = 1.0
prelu.set_weights([slopes])
y = net(x)  # (2, 2)
print(keras.ops.convert_to_numpy(y))
net.train_on_batch(x, x)
print("gradient:", slopes - prelu.get_weights()[0])
