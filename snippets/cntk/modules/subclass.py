import cntk as C
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)
w1 = np.arange(-5, 7, dtype=np.float32).reshape(3, 4)
w2 = np.arange(-4, 4, dtype=np.float32).reshape(4, 2)


def make_net():  # a function in place of a class
    hidden = C.layers.Dense(4, activation=C.relu, bias=False, name="hidden")
    logits = C.layers.Dense(2, bias=False, name="logits")

    def forward(x):
        return logits(hidden(x))

    return forward


net = make_net()(C.input_variable(3))
net.hidden.W.value = w1
net.logits.W.value = w2
y = net.eval(x)  # (2, 2)
print(y)
