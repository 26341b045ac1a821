import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = C.constant(np.float32([[-2, -0.5], [0, 1.5]]))  # (2, 2)
alpha, scale = 0.5, 2.0

y = C.elu(x, alpha=alpha)
print("ELU:     ", y.eval().ravel())
y = C.selu(x, scale=scale, alpha=alpha)
print("SELU:    ", y.eval().ravel())
y = C.softplus(x, steepness=scale)
print("softplus:", y.eval().ravel())
