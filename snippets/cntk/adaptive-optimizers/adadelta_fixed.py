import cntk as C
import numpy as np

gradients = np.float32([[1, 0.1], [-2, 0.1], [0.5, 0.1]])  # (3, 2)

weight = C.parameter(2, init=1)
optimizer = C.adadelta([weight], lr=1.0, rho=0.9, epsilon=1e-6)
for gradient in gradients:
    optimizer.update({weight: gradient}, 1)
    w = weight.value
    print(f"{w[0]:.4f} {w[1]:.4f}")
