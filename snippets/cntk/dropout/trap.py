import cntk as C
import numpy as np

np.set_printoptions(precision=4)

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)

x = C.input_variable(10000, needs_gradient=True)
y = C.dropout(x, 0.3)
gradient = y.grad({x: ones})  # (2, 10000)
print("eval:        ", np.unique(y.eval({x: ones})))
print("grad:        ", np.unique(gradient))

y.set_attribute("dropoutRate", 0.0)
gradient = y.grad({x: ones})  # (2, 10000)
print("rate 0, grad:", np.unique(gradient))
