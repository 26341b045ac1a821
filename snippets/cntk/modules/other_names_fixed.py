import cntk as C
import numpy as np


def make_net(name):
    return C.layers.Dense(2, name=name)(C.input_variable(3))


kernel = np.arange(6, dtype=np.float32).reshape(3, 2)  # (3, 2)
saved = make_net("fc")
saved.W.value = kernel
saved.save("net.model")

net = make_net("dense")
file = C.load_model("net.model")  # a net of its own
net.W.value, net.b.value = file.W.value, file.b.value
loaded = np.array_equal(net.W.value, kernel)
print("loaded:", loaded)
