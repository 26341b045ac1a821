import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)

numbers = np.float32([1, 2]).reshape(1, 2, 1, 1)  # (1, 2, 1, 1)
x = C.input_variable((2, 1, 1))

radius, bias, alpha, beta = 1, 1, 0.3, 0.5
y = C.local_response_normalization(x, radius, bias, alpha * 3, beta)
print("own:      ", y.eval({x: numbers}).ravel())
around = C.pad(x * x, [(radius, radius), (0, 0), (0, 0)])
sums = sum(C.slice(around, 0, i, i + 2) for i in range(2 * radius + 1))
y = x / C.pow(bias + alpha * sums, beta)
print("by hand:  ", y.eval({x: numbers}).ravel())
