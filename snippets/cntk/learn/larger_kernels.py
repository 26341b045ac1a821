import cntk as C
import numpy as np

layers = [
    C.layers.Convolution((5, 5), 32, pad=True, activation=C.relu, name="conv1"),
    C.layers.MaxPooling((2, 2), strides=2, name="pool1"),
    C.layers.Convolution((5, 5), 64, pad=True, activation=C.relu, name="conv2"),
    C.layers.MaxPooling((2, 2), strides=2, name="pool2"),
    C.layers.Dense(10, name="dense"),  # flattens its input by itself
]

x = C.input_variable((1, 28, 28))  # (1, 28, 28)
total = 0
for layer in layers:
    x = layer(x)
    count = sum(np.prod(p.shape) for p in layer.parameters)
    total += count
    print(f"{layer.name:9} {str(x.shape):14} {int(count):6}")
print(f"{'total':24} {int(total):6}")
