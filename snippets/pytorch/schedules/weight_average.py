import torch
from torch import nn
from torch.optim import swa_utils

net = nn.ParameterList([torch.ones(1)])
sgd = torch.optim.SGD(net.parameters(), lr=1.0)
average = swa_utils.AveragedModel(
    net, multi_avg_fn=swa_utils.get_ema_multi_avg_fn(0.9))
for gradient in -1.0, -2.0, -3.0:
    net[0].grad = torch.tensor([gradient])
    sgd.step()
    average.update_parameters(net)
    weight = net[0].detach()  # (1,)
    print(f"weight {weight[0]:.3f}")

print(f"average {average.module[0].detach()[0]:.3f}")
