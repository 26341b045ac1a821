import cntk as C
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

for unit_gain in [False, True]:
    weight = C.parameter(2, init=1)
    sgd = C.momentum_sgd([weight], lr=0.1, momentum=0.9, unit_gain=unit_gain)
    path = []
    for step in range(4):
        sgd.update({weight: gradient}, 1)
        path.append(f"{weight.value[0]:.4f}")
    print(*path)
