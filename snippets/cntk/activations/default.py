import cntk as C
import numpy as np

samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
kernel = np.array([[0.5, -1], [2, 0.25], [-1.5, 1]])  # (3, 2): in, out
x = C.input_variable(3)

with C.layers.default_options(activation=C.relu):
    dense = C.layers.Dense(2, bias=False)
    last = C.layers.Dense(2, bias=False, activation=None)

z = dense(x)
dense.W.value = kernel
print("nothing said")
print(z.eval({x: samples}))

z = last(x)
last.W.value = kernel
y = z.eval({x: samples})  # (2, 2)
print("activation=None")
print(y)
