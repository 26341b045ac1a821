import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[3e-7, 4e-7], [0, 0]])  # (2, 2)

y = F.normalize(x, dim=-1)  # (2, 2)
print("own epsilon:", *y.numpy(force=True))
y = F.normalize(x, dim=-1, eps=1e-12)  # (2, 2)
print("norm from 1e-12 on:", *y.numpy(force=True))
y = F.normalize(x, dim=-1, eps=1e-6)  # (2, 2)
print("norm from 1e-6 on: ", *y.numpy(force=True))
