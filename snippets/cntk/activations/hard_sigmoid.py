import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.array([[-4, -1, 0], [1, 2.5, 4]], dtype=np.float32)  # (2, 3)

y = C.hard_sigmoid(x, alpha=1 / 6, beta=0.5).eval()  # (2, 3)
print("slope 1/6:", y.ravel())
y = C.hard_sigmoid(x, alpha=0.2, beta=0.5).eval()  # (2, 3)
print("slope 0.2:", y.ravel())
