import keras
import numpy as np


def gradient(f):
    """Take one step of gradient descent from -1, 0 and 1: how far is it?"""
    dense = keras.layers.Dense(3, use_bias=False, activation=f)
    net = keras.Sequential([keras.Input((1,)), dense])
    net.compile("sgd", loss=lambda _, y: keras.ops.sum(y, axis=-1))
    net.optimizer.learning_rate = 1.0
    before = np.array([[-1, 0, 1]])
    net.set_weights([before])
    net.train_on_batch(np.ones((1, 1)), np.zeros((1, 3)))
    return np.round(before - net.get_weights()[0], 2)


slopes = gradient(lambda x: keras.ops.maximum(x, 0.0))  # (1, 3)
print("maximum:   ", slopes)
slopes = gradient(lambda x: keras.ops.leaky_relu(x, 0.1))  # (1, 3)
print("leaky ReLU:", slopes)
slopes = gradient(keras.ops.relu)  # (1, 3)
print("ReLU:      ", slopes)
