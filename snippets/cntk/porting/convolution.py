import cntk as C
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 2)))  # (2, 4, 5, 2)
kernel = np.float32(rng.randint(-4, 5, (3, 2, 2, 3)))  # height, width, in, out
bias = np.float32(rng.randint(-4, 5, 3))

x = C.input_variable((2, 4, 5))
conv = C.layers.Convolution((3, 2), 3)
z = conv(x)  # makes conv.W and conv.b
weight = kernel.transpose(3, 2, 0, 1)  # out, in, height, width
conv.W.value = np.ascontiguousarray(weight)
conv.b.value = bias.reshape(3, 1, 1)  # out, 1, 1
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 2, 4, 5)
y = z.eval({x: first})  # (2, 3, 2, 4)
print(y[1, 2])

again = conv.W.value.transpose(2, 3, 1, 0)  # (3, 2, 2, 3)
bias_again = conv.b.value.ravel()
print(np.array_equal(again, kernel), np.array_equal(bias_again, bias))
