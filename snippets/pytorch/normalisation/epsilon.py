import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[0, 0.002]])  # (1, 2)

y = nn.LayerNorm(2)(x)  # (1, 2)
print("own epsilon:         ", y.numpy(force=True)[0])
y = nn.LayerNorm(2, eps=1e-5)(x)  # (1, 2)
print("1e-5, below the root:", y.numpy(force=True)[0])

variance, mean = torch.var_mean(x, dim=-1, keepdim=True, correction=0)
y = (x - mean) / (torch.sqrt(variance) + 1e-5)  # (1, 2)
print("1e-5, beside it:     ", y.numpy(force=True)[0])
