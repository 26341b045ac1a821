import cntk as C
import numpy as np


def make_net():
    scale = C.parameter((), init=1)
    dense = C.layers.Dense(2)

    def forward(x):
        return scale * dense(x)

    return forward


net = make_net()(C.input_variable(3))
y = net.eval(np.ones((5, 3), dtype=np.float32))  # (5, 2)
print("weights to train:", len(net.parameters))
