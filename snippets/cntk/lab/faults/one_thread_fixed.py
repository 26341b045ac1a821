import os

os.environ["OMP_NUM_THREADS"] = "1"

import cntk as C
import numpy as np

C.cntk_py.set_max_num_cputhreads(1)  # before the first convolution

x = C.input_variable((1, 2, 2))
y = C.layers.Convolution((2, 2), 1, init=1)(x)

print("before:", y.eval({x: np.ones((1, 1, 2, 2), np.float32)}).ravel(), flush=True)
C.Trainer(y, C.reduce_mean(y), [C.sgd(y.parameters, 0.1)])
print("after:", y.eval({x: np.ones((2, 1, 2, 2), np.float32)}).ravel())
