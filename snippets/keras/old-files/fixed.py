import shutil

import keras
import numpy as np
from keras import layers

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 3, (2, 6, 5, 2)))  # (2, 6, 5, 2)


def filled(name, *stack):
    model = keras.Sequential([keras.Input((6, 5, 2)), *stack])
    model.load_weights(name)
    return keras.ops.convert_to_numpy(model(images))[:, :3]


def net():
    conv = layers.Conv2D(4, 3, activation="relu")
    return conv, layers.MaxPool2D(2), layers.Flatten(), layers.Dense(3)


def more():
    return (
        layers.Conv2DTranspose(4, 3, strides=2, padding="same"),
        layers.DepthwiseConv2D(3, padding="same"),
        layers.LeakyReLU(0.25),
        layers.SeparableConv2D(3, 3),
        layers.BatchNormalization(epsilon=0.0),
        layers.MaxPool2D(4),
        layers.Flatten(),
    )


half = layers.Rescaling(0.5)
print(filled("keras-2018-list.h5", *net()))
print(filled("keras-2018-lambda.h5", half, *net()))
print(filled("keras-2-more.h5", *more()))
print(filled("keras-2-more.keras", *more()))
shutil.unpack_archive("keras-2-saved.zip", "keras-2-saved")
saved = layers.TFSMLayer("keras-2-saved", call_endpoint="serving_default")
logits = next(iter(saved(images).values()))  # (2, 3)
print(keras.ops.convert_to_numpy(logits))
