import torch
from torch import nn

weight = nn.Parameter(torch.zeros(1))  # (1,)
sgd = torch.optim.SGD([weight], lr=1.0)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(sgd, T_max=4)

for step in range(7):
    print(f"{step}: {sgd.param_groups[0]['lr']:.4f}")
    weight.grad = torch.zeros(1)
    sgd.step()
    schedule.step()
