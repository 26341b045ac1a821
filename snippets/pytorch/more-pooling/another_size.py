import torch
from torch import nn

net = nn.AdaptiveAvgPool2d(1)
small = net(torch.ones(1, 1, 8, 8))  # (1, 1, 1, 1)
large = net(torch.ones(1, 1, 12, 10))  # (1, 1, 1, 1)
print("12 × 10:", tuple(large.shape))
