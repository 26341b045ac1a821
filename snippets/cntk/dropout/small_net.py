import cntk as C
import numpy as np

np.set_printoptions(precision=3)

r = np.random.RandomState(0)
hidden, output = r.normal(size=(3, 64)), r.normal(size=(64, 2))
samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)

x = C.input_variable(3)
net = C.layers.Sequential([
    C.layers.Dense(64, activation=C.relu, bias=False, name="hidden"),
    C.layers.Dropout(0.5),
    C.layers.Dense(2, bias=False, name="logits"),
])(x)
net.hidden.W.value, net.logits.W.value = hidden, output


def training(samples):
    _, values = net.forward({x: samples}, keep_for_backward={net.output})
    return values[net.output]


y = net.eval({x: samples})  # (2, 2)
again = net.eval({x: samples})
print(y)
print("evaluation repeats itself:", np.array_equal(y, again))
y = training(samples)  # (2, 2)
again = training(samples)
print("training repeats itself:  ", np.array_equal(y, again))
