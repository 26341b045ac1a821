import cntk as C
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)
x = C.input_variable(10000)


def differ(mask, other):
    return f"{np.mean(mask != other):.1f}"


def training(y):
    _, values = y.forward({x: ones}, keep_for_backward={y.output})
    return values[y.output]


first = C.layers.Dropout(0.3, seed=1)(x)
second = C.layers.Dropout(0.3, seed=1)(x)

mask = training(first)  # (2, 10000)
other = training(second)  # (2, 10000)
again = training(first)  # (2, 10000)
print("two layers, one seed:", differ(mask, other))
print("the same layer again:", differ(mask, again))

C.cntk_py.set_fixed_random_seed(1)
mask = training(C.layers.Dropout(0.3)(x))  # (2, 10000)
C.cntk_py.set_fixed_random_seed(1)
again = training(C.layers.Dropout(0.3)(x))  # (2, 10000)
print("the program's seed:  ", differ(mask, again))
