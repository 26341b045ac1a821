import cntk as C
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 2, 3, 2)))  # (2, 2, 3, 2)
kernel = rng.randint(-4, 5, (3, 3, 2, 4))  # height, width, in, out

x = C.input_variable((2, 2, 3))
conv = C.layers.ConvolutionTranspose((3, 3), 4, strides=2, bias=False)
z = conv(x)  # makes conv.W
weight = np.float32(kernel.transpose(2, 3, 0, 1))  # in, out, height, width
conv.W.value = np.ascontiguousarray(weight)
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 2, 2, 3)
y = z.eval({x: first})  # (2, 4, 5, 7)
y = y[:, :, :4, :6]  # (2, 4, 4, 6): "same" is cropped at the end
print(y[1, 3])

again = conv.W.value.transpose(2, 3, 0, 1)  # (3, 3, 2, 4)
print(np.array_equal(again, kernel))
