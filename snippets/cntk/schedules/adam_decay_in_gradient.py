import cntk as C
import numpy as np

gradient = np.zeros(2, dtype=np.float32)  # (2,)

weight = C.parameter(2, init=1)
adam = C.adam(
    [weight], lr=0.1, momentum=0.9, variance_momentum=0.999,
    l2_regularization_weight=0.1)
for step in range(3):
    adam.update({weight: gradient}, 1)
    print(f"{weight.value[0]:.4f}")
