"""The article's CNTK net in CNTK 2.5.1. Prints JSON."""

import json

import cntk as C
import numpy as np


def net(features, num_output_classes):
    """As in the article, whose last layer names ``out_dims`` and not the argument."""
    with C.layers.default_options(init=C.glorot_uniform(), activation=C.relu):
        return C.layers.Sequential(
            [
                C.layers.For(
                    range(2),
                    lambda i: [
                        C.layers.Convolution((3, 3), [32, 64][i], pad=True),
                        C.layers.MaxPooling((2, 2), strides=(2, 2)),
                    ],
                ),
                C.layers.Dense(64),
                C.layers.Dense(out_dims, activation=None),
            ]
        )(features)


def error(line):
    try:
        exec(line, dict(globals()))
    except Exception as found:
        return f"{type(found).__name__}: {str(found).splitlines()[0]}"
    return "runs"


x = C.input_variable((1, 28, 28))
errors = {
    line: error(line) for line in ("net(x, 10)", "out = C.softmax()", "trainer = C.Trainer()")
}
out_dims = 10
z = net(x, 7)
values = z.eval(np.random.RandomState(0).rand(2, 1, 28, 28).astype(np.float32))

print(
    json.dumps(
        {
            "versions": [C.__version__],
            "parameters": int(sum(np.prod(p.shape) for p in z.parameters)),
            "outputs": z.shape[0],
            "row": float(values[0].sum()),
            "errors": errors,
        }
    )
)
