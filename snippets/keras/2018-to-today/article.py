import textwrap
import warnings

import keras

x = keras.ops.ones((1, 28, 28, 1))  # (1, 28, 28, 1)
lines = [
    "SGD(lr=0.05, decay=1e-6, momentum=0.9, nesterov=True)",
    "keras.optimizers.SGD(lr=0.05)",
    "keras.optimizers.SGD(0.05, decay=1e-6)",
    "keras.layers.Conv2D(32, (3, 3), input_shape=(28, 28, 1))(x)",
    "keras.layers.MaxPooling2D(pool_size=(2, 2))(x)",
    "keras.layers.Dense(num_classes, activation='softmax')",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")
