import cntk as C
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

for unit_gain in [True, False]:
    weight = C.parameter(2, init=4)
    adam = C.adam(
        [weight], lr=0.1, momentum=0.9,
        unit_gain=unit_gain, variance_momentum=0.999)
    path = []
    for step in range(3):
        adam.update({weight: gradient}, 1)
        path.append(f"{weight.value[0]:.4f}")
    print(*path)
