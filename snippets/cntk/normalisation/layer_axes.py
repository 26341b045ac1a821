import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 3, 1, 2)
x = C.input_variable((3, 1, 2))

norm = C.layers.LayerNormalization(epsilon=1e-5)
y = norm(x).eval({x: first})  # (2, 3, 1, 2)
print("own axes:        ", y[0, :, 0, 0])
print("scales:", norm.scale.shape)
x0 = x - C.reduce_mean(x, axis=0)
y = x0 / C.sqrt(C.reduce_mean(x0 * x0, axis=0) + 1e-5)
print("the channels:    ", y.eval({x: first})[0, :, 0, 0])
scale = C.parameter((3, 1, 2), init=1)
x0 = x - C.reduce_mean(x)
y = scale * x0 / C.sqrt(C.reduce_mean(x0 * x0) + 1e-5)
print("the whole sample:", y.eval({x: first})[0, :, 0, 0])
print("scales:", scale.shape)
