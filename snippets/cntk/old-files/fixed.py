import cntk as C
import numpy as np
from cntk.ops.functions import UserFunction

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 3, (2, 6, 5, 2)))  # (2, 6, 5, 2)
x = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 2, 6, 5)


class Half(UserFunction):  # under its old name
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


loaded = C.Function.load("cntk-2018-function.model")
logits = loaded.eval({loaded.arguments[0]: x})  # (2, 3)
print(logits)
