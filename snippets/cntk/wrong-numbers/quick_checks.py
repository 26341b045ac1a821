import cntk as C
import numpy as np

image = C.input_variable((3, 6, 5))
net = C.layers.Sequential([
    C.layers.Convolution((3, 3), 4, activation=C.relu),
    C.layers.BatchNormalization(map_rank=1),
    C.layers.Dropout(0.5),
    C.layers.Dense(10),
])(image)
for value in net.constants:
    if value.name == "aggregate_variance":
        value.value = np.ones_like(value.value)  # as after training


def f(x):
    return net.eval({image: x})


x = np.random.RandomState(0).randn(4, 3, 6, 5).astype(np.float32)
y = f(x)  # (4, 10)
print("finite:", np.isfinite(y).all())
print("twice the same:", np.array_equal(f(x), y))
print("alone as in a batch:", np.allclose(f(x[:1]), y[:1], atol=1e-5))
print("probabilities:", np.allclose(y.sum(axis=1), 1))
