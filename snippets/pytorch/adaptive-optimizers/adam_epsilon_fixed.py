import torch
from torch import nn

gradient = torch.tensor([1e-8, -1e-8])  # (2,)

for epsilon in [1e-7, 1e-8]:
    weight = nn.Parameter(torch.zeros(2))
    adam = torch.optim.Adam([weight], lr=0.1, eps=epsilon)
    for step in [1, 2, 3]:
        group = adam.param_groups[0]
        group["eps"] = epsilon / (1 - 0.999**step) ** 0.5
        weight.grad = gradient
        adam.step()
    print(f"{epsilon}: {weight[0]:.4f}")
