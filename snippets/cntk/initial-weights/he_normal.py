import cntk as C
import numpy as np

shape = 100, 2000


def show(name, initializer):
    kernel = C.parameter(shape, init=initializer).value  # (100, 2000)
    far = np.mean(np.abs(kernel) > 3 * kernel.std())
    print(f"{name:16} std {kernel.std():.2f}, beyond three of them {far:.1%}")


show("he_normal", C.he_normal(seed=1))
