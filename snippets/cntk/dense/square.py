import cntk as C
import numpy as np

samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
# From PyTorch: out, in.
weight = np.array([[1, 2, 0], [0, 1, -1], [3, 0, 2.0]])  # (3, 3)

x = C.input_variable(3)
dense = C.layers.Dense(3, bias=False)
z = dense(x)
dense.W.value = weight
print("as it is")
print(z.eval({x: samples}))

dense.W.value = np.ascontiguousarray(weight.T)
y = z.eval({x: samples})  # (2, 3)
print("transposed")
print(y)
