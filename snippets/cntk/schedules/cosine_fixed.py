from math import cos, pi

import cntk as C
import numpy as np

rates = [(1 + cos(pi * step / 4)) / 2 for step in range(5)]

weight = C.parameter(1, init=0)
sgd = C.sgd([weight], C.learning_parameter_schedule(rates, epoch_size=1))
gradient = np.zeros(1, dtype=np.float32)  # (1,)
for step in range(7):
    print(f"{step}: {sgd.learning_rate():.4f}")
    sgd.update({weight: gradient}, 1)  # the last rate stays
