import cntk as C
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)

net = C.layers.Sequential([
    C.layers.Dense(4, name="first"),
    C.layers.Dense(2, name="second"),
])(C.input_variable(3))
print("net[0] gives", net[0].eval(x).shape)
print("net    gives", net.eval(x).shape)
print("net.first.W:", net.first.W.shape)
