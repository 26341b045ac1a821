import time

import numpy as np
import torch
from torch import nn


def dense():
    layer = nn.Linear(3, 1)
    return layer.weight.numpy(force=True).ravel()


def equal(a, b):
    return np.count_nonzero(np.isclose(a, b))


# What another run printed:
earlier = np.float32([-0.21946365, 0.35100022, 0.05926248])
weights = dense()  # (3,)
print("no seed: as in another run", equal(weights, earlier), "of 3")
torch.manual_seed(time.time_ns())
print("a seed from the clock:     ", equal(dense(), earlier), "of 3")

torch.manual_seed(0)
weights = dense()  # (3,)
torch.manual_seed(0)
print("one seed twice: equal      ", equal(weights, dense()), "of 3")
