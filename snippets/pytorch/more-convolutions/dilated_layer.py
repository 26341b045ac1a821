import torch
from torch import nn

image = torch.arange(63.0).reshape(1, 1, 7, 9) * 7 % 13 - 6
kernel = torch.arange(9.0).reshape(1, 1, 3, 3) % 5 - 2

conv = nn.Conv2d(1, 1, 3, stride=2, dilation=2, bias=False)
conv.weight = nn.Parameter(kernel)
y = conv(image)  # (1, 1, 2, 3)
print(y.numpy(force=True)[0, 0])
