import cntk as C
import numpy as np

gradients = np.float32([[1, 0.1], [-2, 0.1], [0.5, 0.1]])  # (3, 2)

weight = C.parameter(2, init=1)
optimizer = C.adagrad([weight], lr=0.1, need_ave_multiplier=False)
for gradient in gradients:
    optimizer.update({weight: gradient}, 1)
    w = weight.value
    print(f"{w[0]:.4f} {w[1]:.4f}")
