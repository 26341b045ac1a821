import torch
from torch import nn

x = torch.tensor([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = nn.BatchNorm1d(2)
y = norm(x)  # (4, 2)
mean = y.numpy(force=True).mean(axis=0)
print("bare call, mean:", mean.round(1) + 0)

norm.train()
y = norm(x)  # (4, 2)
mean = y.numpy(force=True).mean(axis=0)
print("training, mean: ", mean.round(1) + 0)
