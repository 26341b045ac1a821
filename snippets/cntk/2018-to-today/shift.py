import cntk as C
import numpy as np

random = np.random.RandomState(0)
image = random.randint(-9, 10, (1, 12, 14, 2)).astype(np.float32)
kernel = random.randint(-9, 10, (3, 3, 2, 4)).astype(np.float32)
image = image.transpose(0, 3, 1, 2).copy()  # (1, 2, 12, 14)
kernel = kernel.transpose(3, 2, 0, 1).copy()  # (4, 2, 3, 3)


def conv(x):
    z = C.input_variable(x.shape[1:])
    y = C.convolution(C.constant(kernel), z, auto_padding=[False])
    return y.eval({z: x})


def pool(x):
    z = C.input_variable(x.shape[1:])
    y = C.layers.MaxPooling((2, 2), strides=2)(z)
    return y.eval({z: x})


moved = image[:, :, 2:].copy()  # (1, 2, 10, 14)
print("convolution, 2 rows:", abs(conv(image)[:, :, 2:] - conv(moved)).max())
print("pooling, 2 rows:    ", abs(pool(image)[:, :, 1:] - pool(moved)).max())
moved = image[:, :, 1:11].copy()  # (1, 2, 10, 14)
print("convolution, 1 row: ", abs(conv(image)[:, :, 1:9] - conv(moved)).max())
print("pooling, 1 row:     ", abs(pool(image)[:, :, :5] - pool(moved)).max())
