from math import cos, pi

import cntk as C
import numpy as np


def rate_at(step):
    if step < 2:
        return (step + 1) / 2
    return (1 + cos(pi * min((step - 2) / 4, 1))) / 2


weight = C.parameter(1, init=0)
sgd = C.sgd([weight], 1.0)
gradient = np.zeros(1, dtype=np.float32)  # (1,)
for step in range(7):
    sgd.reset_learning_rate(C.learning_parameter_schedule(rate_at(step)))
    print(f"{step}: {sgd.learning_rate():.4f}")
    sgd.update({weight: gradient}, 1)
