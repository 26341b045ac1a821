import torch
from torch import nn

gradient = torch.ones(2)  # (2,)

weight = nn.Parameter(torch.ones(2))
sgd = torch.optim.SGD([weight], lr=0.1)
rate = torch.optim.lr_scheduler.LambdaLR(sgd, lambda step: 1 / (1 + 0.5 * step))
for step in range(3):
    weight.grad = gradient
    sgd.step()
    rate.step()
    print(f"{weight[0]:.4f}")
