import cntk as C
import numpy as np

rng = np.random.RandomState(2)
pixels = rng.randint(0, 256, (1, 4, 5, 3))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 2)) / 4)
mean = np.float32([0.5, 0.375, 0.25])

weight = C.constant(np.ascontiguousarray(kernel.transpose(3, 2, 0, 1)))


def net(x):
    maps = C.convolution(weight, x, auto_padding=[False])
    return C.reduce_max(maps, axis=[1, 2])


right = np.float32(pixels / 255) - mean  # as in its training
for name, x in [
    ("right", right),
    ("colours in the other order", right[..., ::-1]),
    ("the mean forgotten", right + mean),
    ("scaled twice", np.float32(pixels / 255 / 255) - mean),
    ("not scaled", np.float32(pixels) - mean),
    ("height and width swapped", right.transpose(0, 2, 1, 3)),
    ("reshaped, not permuted", right.reshape(1, 3, 4, 5).transpose(0, 2, 3, 1)),
]:
    first = np.ascontiguousarray(x.transpose(0, 3, 1, 2))
    image = C.input_variable(first.shape[1:])
    first, second = net(image).eval({image: first}).ravel()
    print(f"{name:26} {first:9.3f} {second:9.3f}")
