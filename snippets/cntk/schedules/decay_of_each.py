import cntk as C
import numpy as np

gradient = np.zeros(2, dtype=np.float32)  # (2,)

options = {
    "sgd": {}, "adam": {"momentum": 0.9, "variance_momentum": 0.999},
    "rmsprop": {"gamma": 0.9, "inc": 1.2, "dec": 0.7, "max": 10, "min": 0.1,
                "need_ave_multiplier": False},
    "adagrad": {"need_ave_multiplier": False}, "adadelta": {"rho": 0.9}}
for name in options:
    weight = C.parameter(2, init=1)
    learner = getattr(C, name)(
        [weight], lr=0.1, l2_regularization_weight=0.1, **options[name])
    path = []
    for step in range(3):
        learner.update({weight: gradient}, 1)
        path.append("{:.4f}".format(weight.value[0]))
    print(name, *path)
