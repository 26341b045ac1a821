import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)


def normalise(numbers, radius, bias, alpha, beta):
    x = C.input_variable((4, 1, 1))
    norm = C.local_response_normalization(x, radius, bias, alpha, beta)
    return norm.eval({x: numbers})


x = np.float32([1, 2, 3, 4]).reshape(1, 4, 1, 1)
y = normalise(x, 1, 1, 0.3 * 3, 0.5)  # (1, 4, 1, 1)
print("alpha as in the paper:    ", y.ravel())
y = normalise(x, 1, 1, 0.3, 0.5)  # (1, 4, 1, 1)
print("alpha divided by the size:", y.ravel())
