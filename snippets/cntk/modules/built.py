import cntk as C
import numpy as np

x = np.ones((5, 3), dtype=np.float32)  # (5, 3)

dense = C.layers.Dense(4)
print("before:", [w.shape for w in (dense.W, dense.b)])
dense(C.input_variable(3))
print("after: ", [w.shape for w in (dense.W, dense.b)])
