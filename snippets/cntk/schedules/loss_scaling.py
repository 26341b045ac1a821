import cntk as C
import numpy as np

for scale in 1, 2**14:
    weight = C.parameter(1, init=1)
    sgd = C.sgd([weight], 1e7)
    half = C.cast(weight, np.float16)
    loss = 1e-8 * C.cast(half, np.float32)
    scaled = C.reduce_sum(scale * loss)
    gradient = scaled.grad({}, wrt=[weight])  # (1,)
    sgd.update({weight: gradient / scale}, 1)
    print(f"scale {scale}: {weight.value[0]:.4f}")
