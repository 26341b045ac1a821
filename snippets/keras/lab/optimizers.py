"""What Keras's optimizers make of their hyperparameters in float64, on the backend that $KERAS_BACKEND names.

    python probe_keras_optimizers.py gradients.json result.json

Each optimizer takes one number, 1.0, through the given gradients, once with Python floats and once with np.float64.
"""

import json
import sys

import keras
import numpy as np

if keras.backend.backend() == "jax":
    import jax

    jax.config.update("jax_enable_x64", True)

keras.config.set_floatx("float64")
o = keras.optimizers
OPTIMIZERS = {
    "SGD, momentum": lambda n: o.SGD(n(0.1), momentum=n(0.9)),
    "SGD, Nesterov": lambda n: o.SGD(n(0.1), momentum=n(0.9), nesterov=True),
    "RMSprop": lambda n: o.RMSprop(n(0.1), rho=n(0.9), epsilon=n(1e-7)),
    "RMSprop, momentum": lambda n: o.RMSprop(n(0.1), rho=n(0.9), momentum=n(0.9), epsilon=n(1e-7)),
    "Adagrad": lambda n: o.Adagrad(n(0.1), initial_accumulator_value=n(0.1), epsilon=n(1e-7)),
    "Adadelta": lambda n: o.Adadelta(n(0.1), rho=n(0.95), epsilon=n(1e-7)),
    "Adam": lambda n: o.Adam(n(0.1), beta_1=n(0.9), beta_2=n(0.999), epsilon=n(1e-7)),
    "AdamW": lambda n: o.AdamW(
        n(0.1), weight_decay=n(0.01), beta_1=n(0.9), beta_2=n(0.999), epsilon=n(1e-7)
    ),
    "Adamax": lambda n: o.Adamax(n(0.1), beta_1=n(0.9), beta_2=n(0.999), epsilon=n(1e-7)),
    "Nadam": lambda n: o.Nadam(n(0.1), beta_1=n(0.9), beta_2=n(0.999), epsilon=n(1e-7)),
    "Lion": lambda n: o.Lion(n(0.1), beta_1=n(0.9), beta_2=n(0.99)),
}


def end(optimizer, gradients):
    """Return where the number ends."""
    number = keras.Variable(1.0, dtype="float64")
    for gradient in gradients:
        optimizer.apply([keras.ops.convert_to_tensor(np.float64(gradient))], [number])
    return float(keras.ops.convert_to_numpy(number.value))


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        gradients = json.load(file)
    found = {
        name: {kind.__name__: end(make(kind), gradients) for kind in (float, np.float64)}
        for name, make in OPTIMIZERS.items()
    }
    with open(sys.argv[2], "w") as file:
        json.dump(found, file)
