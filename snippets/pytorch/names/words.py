import torch
import torch.nn.functional as F
from torch import nn

net = nn.Sequential(nn.Linear(3, 2))
y = net(torch.ones(5, 3))  # (5, 2)

print("Linear is a Module:    ", issubclass(nn.Linear, nn.Module))
print("ReLU is a Module:      ", issubclass(nn.ReLU, nn.Module))
print("Sequential is a Module:", issubclass(nn.Sequential, nn.Module))
print("F.relu is a class:     ", isinstance(F.relu, type))
