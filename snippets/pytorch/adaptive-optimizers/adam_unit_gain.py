import torch
from torch import nn

gradient = torch.ones(2)  # (2,)

weight = nn.Parameter(4 * torch.ones(2))
adam = torch.optim.Adam([weight], lr=0.1)
path = []
for step in range(3):
    weight.grad = gradient
    adam.step()
    path.append(f"{weight[0]:.4f}")
print(*path)
