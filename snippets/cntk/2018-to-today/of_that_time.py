import textwrap
import warnings

import cntk as C

x = C.parameter((2, 3))  # (2, 3)
lines = [
    "C.input_variable((1, 28, 28))",
    "C.learning_rate_schedule(0.05, C.UnitType.minibatch)",
    "C.learning_parameter_schedule(0.05)",
    "C.momentum_schedule(0.9)",
    "C.sgd([x], 0.05)",
    "C.layers.For(range(2), lambda i: C.layers.Dense(3))",
]

for line in lines:
    with warnings.catch_warnings(record=True) as caught:
        try:
            eval(line)
            said = f"Warning: {caught[0].message}" if caught else "runs"
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
    print(line, textwrap.indent(textwrap.fill(said, 72), "    "), sep="\n")
