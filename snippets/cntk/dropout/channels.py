import cntk as C
import numpy as np

images = np.ones((2, 64, 4, 6), dtype=np.float32)  # (2, 64, 4, 6)
x = C.input_variable((64, 4, 6))  # without the batch

y = C.layers.Dropout(0.5)(x)
_, values = y.forward({x: images}, keep_for_backward={y.output})
lost = (values[y.output] == 0).sum(axis=(2, 3))  # (2, 64)
some = 0 < lost.min() and lost.max() < 24
print("units: each map lost some, none lost all:", some)

ones = C.ones_like(C.reduce_mean(x, axis=(1, 2)))  # (64, 1, 1)
y = x * C.layers.Dropout(0.5)(ones)
_, values = y.forward({x: images}, keep_for_backward={y.output})
lost = (values[y.output] == 0).sum(axis=(2, 3))  # (2, 64)
print("maps: numbers lost in a map:", np.unique(lost))
