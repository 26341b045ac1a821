import torch
from torch import nn

images = torch.zeros(2, 3, 4, 5)  # (2, 3, 4, 5)

conv = nn.Conv2d(in_channels=3, out_channels=8, kernel_size=3)
print("kernel", tuple(conv.weight.shape))

norm = nn.BatchNorm2d(3)
y = norm(images)  # (2, 3, 4, 5)
print("scale ", tuple(norm.weight.shape))
