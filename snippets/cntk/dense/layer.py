import cntk as C
import numpy as np

samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
kernel = np.array([[0.5, -1], [2, 0.25], [-1.5, 1]])  # (3, 2): in, out
bias = np.array([0.25, -3])  # (2,)

x = C.input_variable(3)  # without the batch
dense = C.layers.Dense(2)
z = dense(x)
dense.W.value, dense.b.value = kernel, bias
y = z.eval({x: samples})  # (2, 2)
print(y)
