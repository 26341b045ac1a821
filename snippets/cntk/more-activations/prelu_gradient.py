import cntk as C
import numpy as np


def gradient(f, *numbers):
    x = C.input_variable(len(numbers), needs_gradient=True)
    return f(x).grad({x: np.array([numbers], dtype=np.float32)})


alpha = C.parameter(1, init=0.25)
slopes = gradient(lambda x: C.param_relu(alpha, x), -1.0, 0.0, 1.0)  # (1, 3)
print("PReLU:", slopes)
