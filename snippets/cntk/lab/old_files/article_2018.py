# python .venv/article-2018/bin/python
"""Write, with CNTK 2.5.1, the files of these names that the page on old files has.

cntk-2018           the net of the page, in CNTK's format, as CNTK 1 wrote it, and in ONNX
cntk-2018-function  the same behind a function written in Python
"""

import os
import sys

import cntk as C
import numpy as np
from cntk.ops.functions import UserFunction

os.chdir(sys.argv[1])  # where the files go
rng = np.random.RandomState(0)
images = rng.randint(0, 3, (2, 6, 5, 2)).astype(np.float32)
pixels = np.ascontiguousarray(images.transpose(0, 3, 1, 2))
kernel, bias, rows, last = [
    rng.randint(-2, 3, shape).astype(np.float32) / 2
    for shape in [(3, 3, 2, 4), (4,), (8, 3), (3,)]
]


class Half(UserFunction):
    def __init__(self, x, name="half"):
        super().__init__([x], name=name)

    def infer_outputs(self):
        x = self.inputs[0]
        return [C.output_variable(x.shape, x.dtype, x.dynamic_axes)]

    def forward(self, x, device=None, outputs_to_retain=None):
        return None, x / 2

    def backward(self, state, gradient):
        return gradient / 2

    @staticmethod
    def deserialize(inputs, name, state):
        return Half(inputs[0], name)


def net(x):
    conv = C.layers.Convolution((3, 3), 4, activation=C.relu, name="conv")
    dense = C.layers.Dense(3, name="dense")
    logits = dense(C.layers.MaxPooling((2, 2), strides=2)(conv(x)))
    conv.W.value = np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))
    conv.b.value = bias.reshape(4, 1, 1)
    dense.W.value = np.ascontiguousarray(rows.reshape(2, 1, 4, 3).transpose(2, 0, 1, 3))
    dense.b.value = last
    return logits


x = C.input_variable((2, 6, 5), name="image")
logits, behind = net(x), net(C.user_function(Half(x)))
logits.save("cntk-2018.model")
C.cntk_py.save_as_legacy_model(logits, "cntk-2018.dnn")
logits.save("cntk-2018.onnx", format=C.ModelFormat.ONNX)
behind.save("cntk-2018-function.model")
print(logits.eval({x: pixels}))
print(behind.eval({x: pixels}))
