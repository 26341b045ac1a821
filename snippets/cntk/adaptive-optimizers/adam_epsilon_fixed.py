import cntk as C
import numpy as np

gradient = np.float32([1e-8, -1e-8])  # (2,)

for epsilon in [1e-7, 1e-8]:
    weight = C.parameter(2, init=0)
    adam = C.adam([weight], 0.1, 0.9, variance_momentum=0.999, epsilon=epsilon)
    for step in [1, 2, 3]:
        adam.update({weight: gradient}, 1)
    print(f"{epsilon}: {weight.value[0]:.4f}")
