import torch
from torch import nn

weight = nn.Parameter(torch.zeros(1))  # (1,)
sgd = torch.optim.SGD([weight], lr=1.0)
schedule = torch.optim.lr_scheduler.MultiStepLR(
    sgd, milestones=[2, 4], gamma=0.1)

for step in range(6):
    print(f"{step}: {sgd.param_groups[0]['lr']:.2f}")
    weight.grad = torch.zeros(1)
    sgd.step()
    schedule.step()
