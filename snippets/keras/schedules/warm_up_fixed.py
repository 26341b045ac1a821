from math import cos, pi

import keras
import numpy as np


def rate_at(step):
    if step < 2:
        return (step + 1) / 2
    return (1 + cos(pi * min((step - 2) / 4, 1))) / 2


weight = keras.Variable(np.zeros(1))  # (1,)
sgd = keras.optimizers.SGD()
for step in range(7):
    sgd.learning_rate = rate_at(step)
    print(f"{step}: {float(sgd.learning_rate):.4f}")
    sgd.apply([np.zeros(1, "f")], [weight])
