import cntk as C
import numpy as np

gradients = np.float32([[3, -4], [-0.6, 0.8]])  # (2, 2)

for kind in "value", "norm", "global norm":
    weights = [C.parameter(2, init=0), C.parameter(2, init=0)]
    if kind == "global norm":
        sgd = C.sgd(weights, lr=1.0)
        norm = np.sqrt((gradients**2).sum())  # ()
        clipped = gradients / max(norm, 1)
    else:
        sgd = C.sgd(
            weights, lr=1.0, gradient_clipping_threshold_per_sample=1.0,
            gradient_clipping_with_truncation=kind == "value")
        clipped = gradients
    sgd.update(dict(zip(weights, clipped)), 1)
    steps = np.concatenate([weight.value for weight in weights])
    print(*("{:.4f}".format(-step) for step in steps))
