import torch
from torch import nn

image = torch.full((1, 1, 4, 4), 36.0)

pool = nn.AvgPool2d(3, stride=2, padding=1, ceil_mode=True)
y = pool(image)  # (1, 1, 3, 3)
print(y.numpy(force=True)[0, 0])

pool = nn.AvgPool2d(3, 2, 1, ceil_mode=True, count_include_pad=False)
y = pool(image)  # (1, 1, 3, 3)
print(y.numpy(force=True)[0, 0])
