import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.array([[-2, -1, -0.5], [0, 1, 2]], dtype=np.float32)  # (2, 3)

for name, f in [
    ("ReLU", C.relu),
    ("sigmoid", C.sigmoid),
    ("tanh", C.tanh),
    ("ELU", C.elu),
    ("SELU", C.selu),
    ("softplus", C.softplus),
]:
    y = f(x).eval()  # (2, 3)
    print(f"{name:8}", y.ravel())
