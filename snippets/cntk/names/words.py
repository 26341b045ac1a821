import cntk as C
import numpy as np

net = C.layers.Sequential([C.layers.Dense(2)])
y = net(C.input_variable(3)).eval(np.ones((5, 3), np.float32))  # (5, 2)

dense = C.layers.Dense(2)
print("Dense is a class:            ", isinstance(C.layers.Dense, type))
print("Dense(2) is a Function:      ", isinstance(dense, C.Function))
print("Sequential's is a Function:  ", isinstance(net, C.Function))
same = C.layers.Convolution2D is C.layers.Convolution
print("Convolution2D is Convolution:", same)
