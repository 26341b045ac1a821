import cntk as C
import numpy as np


def gradient(f):
    x = C.input_variable(3, needs_gradient=True)
    return f(x).grad({x: np.array([[-1, 0, 1]], dtype=np.float32)})


slopes = gradient(lambda x: C.element_max(x, 0))  # (1, 3)
print("maximum:   ", slopes)
slopes = gradient(lambda x: C.leaky_relu(x, 0.1))  # (1, 3)
print("leaky ReLU:", slopes)
slopes = gradient(C.relu)  # (1, 3)
print("ReLU:      ", slopes)
