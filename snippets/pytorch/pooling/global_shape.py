import torch
from torch import nn

images = torch.arange(-18.0, 18.0).reshape(2, 3, 2, 3)  # (2, 3, 2, 3)

pool = nn.AdaptiveAvgPool2d(1)
flat = nn.Sequential(pool, nn.Flatten())
y = pool(images)  # (2, 3, 1, 1)
print("by default     ", tuple(y.shape))
print("the other shape", tuple(flat(images).shape))
