import cntk as C
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)
kernel = np.arange(-4, 5, dtype=np.float32).reshape(3, 3)

inputs = C.input_variable(3)
dense = C.layers.Dense(3, bias=False)
net = dense(dense(inputs))
dense.W.value = kernel
y = net.eval(x)  # (2, 3)
print(y)
print("weights to train:", len(net.parameters))
