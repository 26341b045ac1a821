import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=3, suppress=True)


def normalise(x, size, **arguments):
    return F.local_response_norm(x, size, **arguments).numpy(force=True)


x = torch.tensor([1.0, 2, 3, 4]).reshape(1, 4, 1)
y = normalise(x, 3, alpha=0.3 * 3, beta=0.5, k=1)  # (1, 4, 1)
print("alpha as in the paper:    ", y.ravel())
y = normalise(x, 3, alpha=0.3, beta=0.5, k=1)  # (1, 4, 1)
print("alpha divided by the size:", y.ravel())
y = normalise(x, 3)  # (1, 4, 1)
print("own numbers:              ", y.ravel())
