import cntk as C
import numpy as np

gradients = np.float32([[1, 1e-4], [-2, 1e-4], [0.5, 1e-4]])  # (3, 2)


def update(parameters, gradients):
    w, g, square = parameters[0], gradients[0], C.constant(0, shape=2)
    new = C.assign(square, 0.99 * square + 0.01 * g * g)
    return C.assign(w, w - 0.1 * g / (C.sqrt(new) + 1e-16))


weight = C.parameter(2, init=2)
optimizer = C.universal(update, [weight])
for gradient in gradients:
    optimizer.update({weight: gradient}, 1)
    w = weight.value
    print(f"{w[0]:.4f} {w[1]:.4f}")
