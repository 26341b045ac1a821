import torch
from torch import nn

x = torch.tensor([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = nn.BatchNorm1d(2)
try:
    norm(x[:1])
except ValueError as error:
    print("one sample:", error)

norm = nn.BatchNorm1d(2)
y = norm(x[:2])  # (2, 2)
print("two samples:")
print(y.numpy(force=True).round(2))
