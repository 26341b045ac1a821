import cntk as C
import numpy as np

gradient = np.ones(3, dtype=np.float32)  # (3,)

for beta_2 in [0.999, 0.9999986]:
    weight = C.parameter(init=np.zeros(3, dtype=np.float32))
    adam = C.adam([weight], 0.1, 0.9, variance_momentum=beta_2)
    adam.update({weight: gradient}, 1)
    print(f"beta_2 = {beta_2}: {weight.value[0]:.4f}")

weight = C.parameter(init=np.zeros(3, dtype=np.float32))
adam = C.adam([weight], 0.1, 0.9)
adam.update({weight: gradient}, 1)
print(f"the default: {weight.value[0]:.4f}")
