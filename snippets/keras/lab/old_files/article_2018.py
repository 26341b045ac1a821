# python .venv/article-2018/bin/python
"""Write, with Keras 2.1.6 on Python 3.6, the files of these names that the page on old files has.

The nets are the one of the page, as a functional model and as a Sequential, and a Lambda before it.
"""

import os
import sys

import keras
import numpy as np
from keras import layers

os.chdir(sys.argv[1])  # where the files go
rng = np.random.RandomState(0)
images = rng.randint(0, 3, (2, 6, 5, 2)).astype(np.float32)
weights = [
    rng.randint(-2, 3, shape).astype(np.float32) / 2
    for shape in [(3, 3, 2, 4), (4,), (8, 3), (3,)]
]


def rest():
    return [
        layers.Conv2D(4, 3, activation="relu", input_shape=(6, 5, 2), name="conv"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(3, name="dense"),
    ]


def functional(*layers_of_net):
    x = y = layers.Input((6, 5, 2), name="image")
    for layer in layers_of_net:
        y = layer(y)
    return keras.models.Model(x, y)


nets = {
    "keras-2018": lambda: functional(*rest()),
    "keras-2018-list": lambda: keras.models.Sequential(rest()),
    "keras-2018-lambda": lambda: functional(layers.Lambda(lambda pixels: pixels / 2), *rest()),
}
for name, make in nets.items():
    keras.backend.clear_session()  # or the second layer "conv" would be called "conv_1"
    net = make()
    net.set_weights(weights)
    net.save(name + ".h5")
    print(net.predict(images))
