import cntk as C
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)
rate = C.constant(0.1)


def update(parameters, gradients):
    w, g, velocity = parameters[0], gradients[0], C.constant(0, shape=2)
    new = C.assign(velocity, 0.9 * velocity + g)
    return C.assign(w, w - rate * (g + 0.9 * new if nesterov else new))


for nesterov in [False, True]:
    weight = C.parameter(2, init=1)
    sgd = C.universal(update, [weight])
    path = []
    for value in [0.1, 0.1, 0.01, 0.01]:
        rate.value = np.array(value, dtype=np.float32)
        sgd.update({weight: gradient}, 1)
        path.append(f"{weight.value[0]:.4f}")
    print("Nesterov:" if nesterov else "momentum:", *path)
