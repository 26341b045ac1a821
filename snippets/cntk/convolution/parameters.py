import cntk as C
import numpy as np

image = np.zeros((1, 3, 10, 12), dtype=np.float32)

x = C.input_variable((3, 10, 12))
conv = C.layers.Convolution((5, 2), num_filters=8)
maps = conv(x).eval({x: image})  # (1, 8, 6, 11): channels first

print("maps", maps.shape)
print("kernel", conv.W.shape)
print("bias", conv.b.shape)
print("parameters", sum(p.value.size for p in conv.parameters))
