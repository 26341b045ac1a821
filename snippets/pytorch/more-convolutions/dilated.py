import torch
from torch import nn

image = torch.arange(84).reshape(1, 2, 6, 7) * 7 % 13 - 6
image = image.float()
kernel = torch.arange(18).reshape(1, 2, 3, 3) % 5 - 2
kernel = kernel.float()

conv = nn.Conv2d(2, 1, kernel_size=3, dilation=2, bias=False)
conv.weight = nn.Parameter(kernel)
y = conv(image)  # (1, 1, 2, 3)
print(y.numpy(force=True)[0, 0])
