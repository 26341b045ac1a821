import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = C.constant(np.float32([[-2, -1, 0.5], [2, 5, 8]]))  # (2, 3)

y = 6 * C.hard_sigmoid(x, 1 / 6, 0)
print("ReLU6:       ", y.eval().ravel())
y = C.hard_sigmoid(x, 1 / 6, 0.5)
print("hard sigmoid:", y.eval().ravel())
y = x * C.hard_sigmoid(x, 1 / 6, 0.5)
print("hard swish:  ", y.eval().ravel())
y = x * C.sigmoid(x)
print("SiLU:        ", y.eval().ravel())
y = x * C.tanh(C.softplus(x))
print("Mish:        ", y.eval().ravel())
