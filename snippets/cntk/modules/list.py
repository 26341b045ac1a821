import cntk as C
import numpy as np


def make_net(container):
    hidden = container([C.layers.Dense(4), C.layers.Dense(4)])
    logits = C.layers.Dense(2)

    def forward(x):
        for layer in hidden:
            x = layer(x)
        return logits(x)

    return forward


x = np.ones((5, 3), dtype=np.float32)
for container in list, tuple:
    net = make_net(container)(C.input_variable(3))
    y = net.eval(x)  # (5, 2)
    weights = net.parameters
    print(f"{container.__name__}: {len(weights)} weights to train")
