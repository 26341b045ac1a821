import numpy as np
import torch
from torch import nn

r = np.random.RandomState(0)
image = torch.tensor(r.normal(size=(2, 3, 4, 6))).float()
kernel = torch.tensor(r.normal(size=(3, 3, 3, 5))).float().permute(3, 2, 0, 1)

conv = nn.Conv2d(3, 5, 3)
nn.init.ones_(conv.bias)
norm = nn.BatchNorm2d(5)
with_bias = nn.Sequential(conv, norm, nn.ReLU())
conv.weight.data = kernel

conv = nn.Conv2d(3, 5, 3, bias=False)
norm = nn.BatchNorm2d(5)
without = nn.Sequential(conv, norm, nn.ReLU())
conv.weight.data = kernel

y = without(image)  # (2, 5, 2, 4)
difference = with_bias(image) - y
print(f"difference {difference.abs().max().item():.4f}")
