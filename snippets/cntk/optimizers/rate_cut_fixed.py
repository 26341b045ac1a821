import cntk as C
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

for nesterov in [False, True]:
    weight = C.parameter(2, init=1)
    learner = C.nesterov if nesterov else C.momentum_sgd
    sgd = learner([weight], lr=0.1, momentum=0.9, unit_gain=False)
    path = []
    for rate in [0.1, 0.1, 0.01, 0.01]:
        sgd.reset_learning_rate(C.learning_parameter_schedule(rate))
        sgd.update({weight: gradient}, 1)
        path.append(f"{weight.value[0]:.4f}")
    print("Nesterov:" if nesterov else "momentum:", *path)
