import cntk as C
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

weight = C.parameter(2, init=1)
sgd = C.sgd([weight], lr=0.1)
for step in range(3):
    rate = C.learning_parameter_schedule(0.1 / (1 + 0.5 * step))
    sgd.reset_learning_rate(rate)
    sgd.update({weight: gradient}, 1)
    print(f"{weight.value[0]:.4f}")
