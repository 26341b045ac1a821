from collections import OrderedDict

import torch
from torch import nn

x = torch.tensor([[1, -2, 3], [-4, 5, 6]]).float()  # (2, 3)

net = nn.Sequential(OrderedDict([
    ("first", nn.Linear(3, 4)),
    ("second", nn.Linear(4, 2)),
]))
net(x)
print(net[0])
print("net[0]:   ", tuple(net[0].weight.shape))
print("net.first:", tuple(net.first.weight.shape))
