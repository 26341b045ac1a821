import cntk as C
import numpy as np

conv1 = C.layers.Convolution((3, 3), 32)
conv2 = C.layers.Convolution((3, 3), 64)
dense = C.layers.Dense(10)
conv1(C.input_variable((1, 28, 28)))
conv2(C.input_variable((32, 14, 14)))
dense(C.input_variable((64, 7, 7)))

kernel = conv2.W  # (64, 32, 3, 3)
for name, layer in {"conv1": conv1, "conv2": conv2, "dense": dense}.items():
    weight, bias = layer.W.value, layer.b.value
    print(f"{name}: largest weight {np.abs(weight).max():.2g}, "
          f"biases not 0: {np.count_nonzero(bias)} of {len(bias)}")
