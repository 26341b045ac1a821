import cntk as C
import numpy as np

weight = C.parameter(init=np.ones(3))  # (3,)
gradient = np.ones(3)  # (3,)
rate, momentum = C.learning_parameter_schedule(0.1), C.momentum_schedule(0.9)
sgd = C.momentum_sgd([weight], rate, momentum, unit_gain=False)
for step in range(2):
    sgd.update({weight: gradient}, 1)

w = weight.value[0]
print(f"{w.dtype}, momentum a float")
print(f"{w:.12f}, off by {abs(w - 0.71):.12f}")
