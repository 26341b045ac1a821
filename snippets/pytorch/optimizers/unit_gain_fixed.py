import torch
from torch import nn

gradient = torch.ones(2)  # (2,)

for rate in [0.1, 0.1 * (1 - 0.9)]:
    weight = nn.Parameter(torch.ones(2))
    sgd = torch.optim.SGD([weight], lr=rate, momentum=0.9)
    path = []
    for step in range(4):
        weight.grad = gradient
        sgd.step()
        path.append(f"{weight[0]:.4f}")
    print(*path)
