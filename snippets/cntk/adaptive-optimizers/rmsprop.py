import cntk as C
import numpy as np

gradients = np.float32([[1, 1e-4], [-2, 1e-4], [0.5, 1e-4]])  # (3, 2)

weight = C.parameter(2, init=2)
optimizer = C.rmsprop(
    [weight], lr=0.1, gamma=0.9, inc=1.2, dec=0.5, max=10, min=0.1)
for gradient in gradients:
    optimizer.update({weight: gradient}, 1)
    w = weight.value
    print(f"{w[0]:.4f} {w[1]:.4f}")
