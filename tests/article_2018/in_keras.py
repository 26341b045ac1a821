"""The article's Keras net in Keras 2.1.6, on TensorFlow 1.8. Prints JSON."""

import inspect
import json
import warnings

import keras
import numpy as np
import tensorflow as tf
from keras.layers import Conv2D, Dense, Flatten, MaxPooling2D
from keras.models import Sequential


def net(padding):
    return Sequential(
        [
            Conv2D(
                32, kernel_size=(3, 3), padding=padding, activation="relu", input_shape=(28, 28, 1)
            ),
            MaxPooling2D(pool_size=(2, 2)),
            Conv2D(64, kernel_size=(3, 3), padding=padding, activation="relu"),
            MaxPooling2D(pool_size=(2, 2)),
            Flatten(),
            Dense(10, activation="softmax"),
        ]
    )


def error(line):
    try:
        exec(line, dict(globals()))
    except Exception as found:
        return f"{type(found).__name__}: {str(found).splitlines()[0]}"
    return "runs"


def advice(line):
    """Return what Keras says of a line with names of Keras 1."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        eval(line, dict(globals(), layers=keras.layers))
    return str(caught[-1].message)


def step(activation, loss):
    """Make one step of SGD from a net that is sure of a wrong class.

    Return the loss and the largest change of the bias.
    """
    layer = Dense(3, activation=activation, kernel_initializer="zeros", input_shape=(4,))
    model = Sequential([layer])
    start = np.array([20, 0, 0], np.float32)
    layer.set_weights([layer.get_weights()[0], start])
    model.compile(keras.optimizers.SGD(lr=1.0), loss)
    value = model.train_on_batch(np.ones((2, 4)), np.array([[0, 1, 0]] * 2))
    return float(value), float(np.abs(layer.get_weights()[1] - start).max())


def decayed(steps):
    """Return the length of each step of SGD with lr=1, decay=1 and a gradient that is always 1."""
    layer = Dense(1, input_shape=(1,))
    model = Sequential([layer])
    model.compile(keras.optimizers.SGD(lr=1.0, decay=1.0), lambda labels, output: output)
    biases = [float(layer.get_weights()[1][0])]
    for _ in range(steps):
        model.train_on_batch(np.zeros((2, 1)), np.zeros((2, 1)))
        biases.append(float(layer.get_weights()[1][0]))
    return [before - after for before, after in zip(biases, biases[1:])]


def logits(labels, output):
    return keras.backend.categorical_crossentropy(labels, output, from_logits=True)


model = net("valid")
model.compile(
    keras.optimizers.SGD(lr=0.05, decay=1e-6, momentum=0.9, nesterov=True),
    "categorical_crossentropy",
    metrics=["accuracy"],
)
images, labels = np.random.RandomState(0).rand(4, 28, 28, 1), np.eye(10)[:4]

print(
    json.dumps(
        {
            "versions": [keras.__version__, tf.__version__],
            "valid": model.count_params(),
            "same": net("same").count_params(),
            "row": float(model.predict(images)[0].sum()),
            "history": sorted(model.fit(images, labels, verbose=0).history),
            "errors": {
                line: error(line)
                for line in (
                    "sgd = SGD(lr=0.05, decay=1e-6, momentum=0.9, nesterov=True)",
                    "Conv2D(32, kernel_size=(3, 3), input_shape=input_shape)",
                    "Dense(num_classes, activation='softmax')",
                    "keras.optimizers.SGD(lr=0.05)",
                    "keras.optimizers.SGD(learning_rate=0.05)",
                )
            },
            "keras 1": {
                line: advice(line)
                for line in (
                    "layers.Convolution2D(64, 3, 3)",
                    "layers.Conv2D(nb_filter=64, nb_row=3, nb_col=3)",
                    "layers.Conv2D(64, 3, border_mode='same', subsample=(2, 2))",
                    "layers.MaxPooling2D(dim_ordering='th')",
                    "layers.MaxPooling2D(dim_ordering='tf')",
                    "layers.AtrousConvolution2D(64, 3, 3, atrous_rate=(2, 2))",
                    "layers.Deconvolution2D(64, 3, 3)",
                    "layers.Dense(output_dim=10, init='uniform')",
                    "layers.Dense(10, W_regularizer='l2')",
                    "layers.Dropout(p=0.5)",
                )
            },
            "decayed": decayed(3),
            "one class": keras.layers.Convolution2D is Conv2D,
            "softmax": step("softmax", "categorical_crossentropy"),
            "logits": step(None, logits),
            "orders its gradients": "gate_gradients" in inspect.getsource(keras.backend.gradients),
            "TensorFlow orders them": inspect.signature(tf.train.Optimizer.compute_gradients)
            .parameters["gate_gradients"]
            .default
            == tf.train.Optimizer.GATE_OP,
        }
    )
)
