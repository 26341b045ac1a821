import cntk as C
import numpy as np

image = np.array([1, 2], dtype=np.float32).reshape(1, 2, 1, 1)
fresh = np.array([3], dtype=np.float32).reshape(1, 1, 1, 1)
kernel = np.array([1, 10, 100], dtype=np.float32).reshape(1, 3, 1, 1)

old, new = C.input_variable((2, 1, 1)), C.input_variable((1, 1, 1))
maps = {old: image, new: fresh}
K = C.constant(kernel)
y = C.convolution(K, C.splice(old, new, axis=0), auto_padding=[False])
print("old maps first:", y.eval(maps).ravel())
y = C.convolution(K, C.splice(new, old, axis=0), auto_padding=[False])
print("new maps first:", y.eval(maps).ravel())
moved = np.take(kernel, [2, 0, 1], axis=1)  # (1, 3, 1, 1)
K = C.constant(moved)
y = C.convolution(K, C.splice(new, old, axis=0), auto_padding=[False])
print("kernel moved:  ", y.eval(maps).ravel())
