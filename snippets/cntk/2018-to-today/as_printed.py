import cntk as C
import numpy as np

layers = C.layers
with C.layers.default_options(activation=C.relu):
    model = layers.Sequential([
        layers.Convolution((3, 3), 32, pad=True, name="conv1"),
        layers.MaxPooling((2, 2), strides=2),
        layers.Convolution((3, 3), 64, pad=True, name="conv2"),
        layers.MaxPooling((2, 2), strides=2),
        layers.Dense(64, name="dense"),
        layers.Dense(10, activation=None, name="logit"),
    ])

z = model(C.input_variable((1, 28, 28)))
y = z.eval(np.ones((1, 1, 28, 28), dtype=np.float32))  # (1, 10)
for name in ("conv1", "conv2", "dense", "logit"):
    count = sum(p.value.size for p in getattr(z, name).parameters)
    print(f"{name}  {count:7,}")
total = sum(p.value.size for p in z.parameters)
print(f"total  {total:7,}")
print("ends in softmax:", bool(np.isclose(y.sum(), 1)))
