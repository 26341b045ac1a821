import torch
from torch import nn

image = torch.arange(35.0).reshape(1, 1, 5, 7)

size = 2, 4
average = nn.AdaptiveAvgPool2d(size)(image)  # (1, 1, 2, 4)
largest = nn.AdaptiveMaxPool2d(size)(image)  # (1, 1, 2, 4)
print(average.numpy(force=True)[0, 0])
print(largest.numpy(force=True)[0, 0])
