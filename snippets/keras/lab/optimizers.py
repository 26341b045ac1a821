"""What Keras's optimizers make of hyperparameters in float64, on the backend of $KERAS_BACKEND.

Each optimizer takes one number, 1.0, through gradients, once with Python floats and once with
np.float64. The gradients come on standard input, as a list in JSON; {optimizer: {"float": where the
number ends, "float64": the same}} goes to standard output.
"""

import json
import sys

import answers
import keras
import numpy as np

if keras.backend.backend() == "jax":
    import jax

    jax.config.update("jax_enable_x64", True)

keras.config.set_floatx("float64")
o = keras.optimizers
OPTIMIZERS = {  # n makes a hyperparameter of a number
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
    channel, gradients = answers.Channel(), json.load(sys.stdin)
    channel.write(
        {
            name: {kind.__name__: end(make(kind), gradients) for kind in (float, np.float64)}
            for name, make in OPTIMIZERS.items()
        }
    )
