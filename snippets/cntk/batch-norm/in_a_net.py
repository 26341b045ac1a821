import cntk as C
import numpy as np

r = np.random.RandomState(0)
image = np.float32(r.normal(size=(2, 3, 4, 6)))
kernel = np.float32(r.normal(size=(3, 3, 3, 5)))
kernel = np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))

x = C.input_variable((3, 4, 6))
conv = C.layers.Convolution((3, 3), 5, init_bias=1)
norm = C.layers.BatchNormalization(map_rank=1)
with_bias = C.layers.Sequential([conv, norm, C.relu])(x)
conv.W.value = kernel

conv = C.layers.Convolution((3, 3), 5, bias=False)
norm = C.layers.BatchNormalization(map_rank=1)
without = C.layers.Sequential([conv, norm, C.relu])(x)
conv.W.value = kernel


def training(net):
    _, values = net.forward({x: image}, keep_for_backward={net.output})
    return values[net.output]


y = training(without)  # (2, 5, 2, 4)
difference = training(with_bias) - y
print(f"difference {np.abs(difference).max():.4f}")
