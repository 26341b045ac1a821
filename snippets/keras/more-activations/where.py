import keras
import numpy as np


def gradient(f, *numbers):
    """Take one step of gradient descent from each number: how far is it?"""
    dense = keras.layers.Dense(len(numbers), use_bias=False, activation=f)
    net = keras.Sequential([keras.Input((1,)), dense])
    net.compile("sgd", loss=lambda _, y: keras.ops.sum(y, axis=-1))
    net.optimizer.learning_rate = 1.0
    before = np.array([numbers])
    net.set_weights([before])
    net.train_on_batch(np.ones((1, 1)), np.zeros((1, len(numbers))))
    return np.round(before - net.get_weights()[0], 2)


def by_where(x):
    return keras.ops.where(x > 0, x, keras.ops.exp(x) - 1)


def by_relu(x):
    return keras.ops.relu(x) + keras.ops.exp(-keras.ops.relu(-x)) - 1


slopes = gradient(by_where, -1.0, 1.0, 100.0)  # (1, 3)
print("where:", slopes)
slopes = gradient(by_relu, -1.0, 1.0, 100.0)  # (1, 3)
print("ReLU: ", slopes)
