import torch
from torch import nn
from torch.optim import lr_scheduler

weight = nn.Parameter(torch.zeros(1))  # (1,)
sgd = torch.optim.SGD([weight], lr=1.0)
schedule = lr_scheduler.SequentialLR(sgd, [
    lr_scheduler.LinearLR(sgd, total_iters=2),
    lr_scheduler.CosineAnnealingLR(sgd, T_max=4)], milestones=[2])

for step in range(7):
    print(f"{step}: {sgd.param_groups[0]['lr']:.4f}")
    weight.grad = torch.zeros(1)
    sgd.step()
    schedule.step()
