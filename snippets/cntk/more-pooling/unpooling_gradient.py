import cntk as C
import numpy as np

image = np.float32([[9, 1, 2, 3], [0, 0, 8, 0]])[None, None]
factors = np.arange(8, dtype=np.float32).reshape(1, 2, 4)
ones = np.ones((1, 1, 1, 2), dtype=np.float32)

x = C.input_variable((1, 2, 4))
values = C.input_variable((1, 1, 2), needs_gradient=True)


def gradient(back):
    loss = C.reduce_sum(back * factors)
    return loss.grad({x: image, values: ones}, wrt=[values]).ravel()


back = C.unpooling(values, x, C.MAX_UNPOOLING, (2, 2), strides=(2, 2))
print("of the function:", gradient(back))

one = C.ones_like(C.pooling(x, C.MAX_POOLING, (2, 2), strides=(2, 2)))
places = C.unpooling(one, x, C.MAX_UNPOOLING, (2, 2), strides=(2, 2))
wide = C.reshape(values, (1, 1, 1, 2, 1)) * np.ones((1, 1, 2, 1, 2), "float32")
back = C.stop_gradient(places) * C.reshape(wide, (1, 2, 4))  # (1, 2, 4)
print("gradient:", gradient(back))
