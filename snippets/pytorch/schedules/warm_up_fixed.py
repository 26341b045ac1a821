from math import cos, pi

import torch
from torch import nn


def rate_at(step):
    if step < 2:
        return (step + 1) / 2
    return (1 + cos(pi * min((step - 2) / 4, 1))) / 2


weight = nn.Parameter(torch.zeros(1))  # (1,)
sgd = torch.optim.SGD([weight], lr=1.0)
schedule = torch.optim.lr_scheduler.LambdaLR(sgd, rate_at)
for step in range(7):
    print(f"{step}: {sgd.param_groups[0]['lr']:.4f}")
    weight.grad = torch.zeros(1)
    sgd.step()
    schedule.step()
