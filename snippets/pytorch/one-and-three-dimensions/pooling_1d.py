import torch
from torch import nn

x = torch.tensor([[1.0, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 7]])
x = x[None]  # (1, 2, 6)

y = nn.MaxPool1d(2)(x)  # (1, 2, 3)
print(y.numpy(force=True)[0])
y = nn.AvgPool1d(2)(x)  # (1, 2, 3)
print(y.numpy(force=True)[0])
y = x.mean(dim=2)  # (1, 2)
print(y.numpy(force=True)[0])
