import torch
from torch import nn

weight = nn.Parameter(torch.ones(3, dtype=torch.float64))  # (3,)
weight.grad = torch.ones_like(weight)  # (3,)
sgd = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
for step in range(2):
    sgd.step()

w = weight.numpy(force=True)[0]
print(f"{w.dtype}, momentum a float")
print(f"{w:.12f}, off by {abs(w - 0.71):.12f}")
