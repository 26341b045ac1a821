import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[-2, -0.5], [0, 1.5]])  # (2, 2)
alpha, scale = 0.5, 2.0

y = F.elu(x, alpha=alpha)  # (2, 2)
print("ELU:     ", y.numpy(force=True).ravel())
y = scale * F.elu(x, alpha=alpha)  # (2, 2)
print("SELU:    ", y.numpy(force=True).ravel())
y = F.softplus(x, beta=scale)  # (2, 2)
print("softplus:", y.numpy(force=True).ravel())
