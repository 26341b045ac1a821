import cntk as C
import numpy as np

gradients = np.float32([[1, -2, 4], [0.5, 1, 0], [-3, 1, 2]])  # (3, 3)
for momentum, nesterov in [(0.0, False), (0.9, False), (0.9, True)]:
    weight = C.parameter(3, init=1)
    learner = C.nesterov if nesterov else C.momentum_sgd
    sgd = learner([weight], lr=0.1, momentum=momentum, unit_gain=False)
    for gradient in gradients:
        sgd.update({weight: gradient}, 1)
    values = weight.value
    print(momentum, nesterov, *[f"{w:.3f}" for w in values])
