import torch
from torch import nn

images = torch.arange(-18.0, 18.0).reshape(2, 3, 2, 3)  # (2, 3, 2, 3)

average = nn.AdaptiveAvgPool2d(1)(images)  # (2, 3, 1, 1)
largest = nn.AdaptiveMaxPool2d(1)(images)  # (2, 3, 1, 1)
print(average.numpy(force=True)[:, :, 0, 0])
print(largest.numpy(force=True)[:, :, 0, 0])
