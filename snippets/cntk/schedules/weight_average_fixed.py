import cntk as C
import numpy as np

weight = C.parameter(1, init=1)
sgd = C.sgd([weight], 1.0)
average = None
for gradient in -1, -2, -3:
    sgd.update({weight: np.float32([gradient])}, 1)
    old = weight.value if average is None else average
    average = 0.9 * old + 0.1 * weight.value  # (1,)
    print(f"weight {weight.value[0]:.3f}")

print(f"average {average[0]:.3f}")
