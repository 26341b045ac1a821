import cntk as C
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 3)))  # (2, 4, 5, 3)
kernel = rng.randint(-4, 5, (3, 2, 3, 2))  # height, width, in, multiplier

W = C.parameter((6, 1, 3, 2))
kernel = np.float32(kernel)
weight = kernel.transpose(2, 3, 0, 1)  # in, multiplier, height, width
weight = weight.reshape(6, 1, 3, 2)  # (6, 1, 3, 2)
W.value = np.ascontiguousarray(weight)
x = C.input_variable((3, 4, 5))
conv = C.convolution(W, x, groups=3, auto_padding=[False])
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 3, 4, 5)
y = conv.eval({x: first})  # (2, 6, 2, 4)
print(y[1, :, 0].T)

again = W.value.reshape(3, 2, 3, 2).transpose(2, 3, 0, 1)  # (3, 2, 3, 2)
print(np.array_equal(again, kernel))
