import time

import cntk as C
import numpy as np


def dense():
    layer = C.layers.Dense(1)
    layer(C.input_variable(3))
    return layer.W.value.ravel()


def equal(a, b):
    return np.count_nonzero(np.isclose(a, b))


# What another run printed:
earlier = np.float32([-0.8333327, 1.2055047, -1.127821])
weights = dense()  # (3,)
print("no seed: as in another run", equal(weights, earlier), "of 3")
C.cntk_py.set_fixed_random_seed(int(time.time()))
print("a seed from the clock:     ", equal(dense(), earlier), "of 3")

C.cntk_py.set_fixed_random_seed(0)
weights = dense()  # (3,)
C.cntk_py.set_fixed_random_seed(0)
print("one seed twice: equal      ", equal(weights, dense()), "of 3")
