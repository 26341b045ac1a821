import cntk as C
import numpy as np

rng = np.random.RandomState(2)
images = np.float32(rng.uniform(-1, 1, (2, 24, 24, 3)))  # (2, 24, 24, 3)
w = {}  # in place of w = np.load("rnet.npz")
for name, shape in {
    "conv1": (3, 3, 3, 28), "conv2": (3, 3, 28, 48), "conv3": (2, 2, 48, 64),
    "dense4": (3, 3, 64, 128), "dense5_1": (128, 2), "dense5_2": (128, 4),
}.items():
    limit = (3 / np.prod(shape[:-1])) ** 0.5
    w[name + "_kernel"] = np.float32(rng.uniform(-limit, limit, shape))
    w[name + "_bias"] = np.float32(rng.uniform(-limit, limit, shape[-1]))
    w[name + "_slope"] = np.float32(rng.uniform(0, 0.5, shape[-1]))


def parameter(array):
    return C.parameter(array.shape, init=np.ascontiguousarray(array))


def conv(x, name):
    kernel = parameter(w[name + "_kernel"].transpose(3, 2, 0, 1))
    y = C.convolution(kernel, x, auto_padding=[False])
    y += parameter(w[name + "_bias"].reshape(-1, 1, 1))
    return C.param_relu(parameter(w[name + "_slope"].reshape(-1, 1, 1)), y)


def pool(x):  # a last, smaller window where rows are left over
    return C.pooling(x, C.MAX_POOLING, (3, 3), (2, 2), ceil_out_dim=True)


def dense(x, kernel, name):
    return C.times(x, parameter(kernel)) + parameter(w[name + "_bias"])


x = C.input_variable((3, 24, 24))
y = pool(conv(x, "conv1"))
y = pool(conv(y, "conv2"))
y = conv(y, "conv3")
y = dense(y, w["dense4_kernel"].transpose(2, 0, 1, 3), "dense4")
y = C.param_relu(parameter(w["dense4_slope"]), y)
face = C.softmax(dense(y, w["dense5_1_kernel"], "dense5_1"))
box = dense(y, w["dense5_2_kernel"], "dense5_2")
model = C.combine([face, box])

first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 3, 24, 24)
given = model.eval({x: first})
face = given[face.output].round(3)  # (2, 2)
box = given[box.output].round(3)  # (2, 4)
print(face)
print(box)
