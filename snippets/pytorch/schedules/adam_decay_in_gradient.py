import torch
from torch import nn

gradient = torch.zeros(2)  # (2,)

weight = nn.Parameter(torch.ones(2))
adam = torch.optim.Adam([weight], lr=0.1, weight_decay=0.1)
for step in range(3):
    weight.grad = gradient
    adam.step()
    print(f"{weight[0]:.4f}")
