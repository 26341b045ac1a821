import torch
from torch import nn

gradient = torch.tensor([1e-8, -1e-8])  # (2,)

for epsilon in [1e-7, 1e-8]:
    weight = nn.Parameter(torch.zeros(2))
    adam = torch.optim.Adam([weight], lr=0.1, eps=epsilon)
    for step in [1, 2, 3]:
        weight.grad = gradient
        adam.step()
    print(f"{epsilon}: {weight[0]:.4f}")
