import textwrap
import warnings

import cntk as C

x = C.input_variable((1, 28, 28))  # (1, 28, 28)
lines = [
    "C.layers.For(range(2), lambda i: C.layers.Convolution((3, 3), 32))(x)",
    "C.layers.MaxPooling((2, 2), strides=(2, 2))(x)",
    "C.layers.Dense(64)(x)",
    "C.layers.Dense(out_dims, activation=None)(x)",
    "C.Trainer()",
    "C.softmax()",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}".split("\n")[0]
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")
