import cntk as C
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 9, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-2, 3, (3, 3, 3, 2)))
mean, deviation = np.float32([4, 2, 6]), np.float32([2, 4, 0.5])


def apply(kernel, x, pad):
    first = np.ascontiguousarray(x.transpose(0, 3, 1, 2))
    weight = np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))
    image = C.input_variable(first.shape[1:])
    y = C.convolution(C.constant(weight), image, auto_padding=[False, pad, pad])
    return y.eval({image: first}).transpose(0, 2, 3, 1)


for padding in ["valid", "same"]:
    pad = padding == "same"
    bias = np.float32([1, -1])
    wanted = apply(kernel, (images - mean) / deviation, pad) + bias
    folded = kernel / deviation[:, np.newaxis]
    less = np.einsum("hwio,i->o", folded, mean)
    bias = bias - less
    error = abs(apply(folded, images, pad) + bias - wanted)
    print(padding, error.max())
print(error[0, :, :, 0])
