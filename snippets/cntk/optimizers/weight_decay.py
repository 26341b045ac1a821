import cntk as C
import numpy as np

gradient = np.zeros(2, dtype=np.float32)  # (2,)

weight = C.parameter(2, init=1)
sgd = C.momentum_sgd(
    [weight], lr=0.1, momentum=0.9, unit_gain=False,
    l2_regularization_weight=0.1)
for step in range(3):
    sgd.update({weight: gradient}, 1)
    print(f"{weight.value[0]:.4f}")
