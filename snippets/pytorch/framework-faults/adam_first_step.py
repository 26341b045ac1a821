import torch
from torch import nn

gradient = torch.ones(3)  # (3,)

for beta_2 in [0.999, 0.9999986]:
    weight = nn.Parameter(torch.zeros(3))
    adam = torch.optim.Adam([weight], lr=0.1, betas=(0.9, beta_2))
    weight.grad = gradient
    adam.step()
    print(f"beta_2 = {beta_2}: {weight[0].item():.4f}")
