import cntk as C
import numpy as np

image = np.full((1, 1, 4, 4), 36, dtype=np.float32)
average = C.layers.AveragePooling((3, 3), strides=2)
around = [(0, 0), (1, 1), (1, 1)]
behind = [(0, 0), (0, 1), (0, 1)]


def pool(x):
    return average(C.pad(x, behind))


x = C.input_variable((1, 4, 4))
padded = C.pad(x, around)
counted = C.ones_like(padded)  # the border counts
y = pool(padded) / pool(counted)  # (1, 3, 3)
print(y.eval({x: image})[0, 0])

counted = C.pad(C.ones_like(x), around)  # the image alone
y = pool(padded) / pool(counted)  # (1, 3, 3)
print(y.eval({x: image})[0, 0])
