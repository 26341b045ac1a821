import textwrap
import warnings

import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3)])
model.compile("sgd", "mse", metrics=["accuracy"])
x = keras.ops.ones((2, 3))  # (2, 3)
lines = [
    "model.fit(x, x, verbose=0).history['acc']",
    "model.fit_generator(iter([(x, x)]))",
    "model.predict_classes(x)",
    "keras.utils.np_utils.to_categorical([1, 2], 3)",
    "keras.backend.learning_phase()",
    "keras.layers.LeakyReLU(alpha=0.3)",
    "keras.layers.Conv2D(8, 3, border_mode='same')",
    "keras.layers.Conv2D(8, 3, subsample=2)",
    "keras.optimizers.legacy.SGD(0.05)",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")
