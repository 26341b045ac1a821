import cntk as C
import numpy as np

gradients = np.float32([[3, -4], [-6, 8]])  # (2, 2)

weights = [C.parameter(2, init=0), C.parameter(2, init=0)]
sgd = C.sgd(
    weights, lr=1.0, gradient_clipping_threshold_per_sample=1.0,
    gradient_clipping_with_truncation=False)
sgd.update(dict(zip(weights, gradients)), 1)
for weight in weights:
    print(f"{weight.value[0]:.4f} {weight.value[1]:.4f}")
