import cntk as C
import numpy as np


def gradient(f, *numbers):
    x = C.input_variable(len(numbers), needs_gradient=True)
    return f(x).grad({x: np.array([numbers], dtype=np.float32)})


numbers = -1.0, 0.0, 3.0, 6.0, 7.0
slopes = gradient(lambda x: C.clip(x, 0, 6), *numbers)  # (1, 5)
print("clip: ", slopes)
slopes = gradient(lambda x: 6 * C.hard_sigmoid(x, 1 / 6, 0), *numbers)  # (1, 5)
print("ReLU6:", slopes)
