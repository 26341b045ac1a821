import cntk as C
import numpy as np

shape = 100, 2000


def show(name, initializer):
    kernel = C.parameter(shape, init=initializer).value  # (100, 2000)
    far = np.mean(np.abs(kernel) > 0.041)
    print(f"{name}: std {kernel.std():.3f}, beyond 0.041: {far:.0%}")


initializer = C.truncated_normal(0.02, seed=1)
show("by default ", initializer)
show("cut at 0.04", initializer)
