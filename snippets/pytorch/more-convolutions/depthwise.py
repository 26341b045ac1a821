import torch
from torch import nn

image = torch.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.float()
kernel = torch.arange(18.0).reshape(3, 3, 2, 1) % 5 - 2
kernel = kernel.permute(2, 3, 0, 1)  # (2, 1, 3, 3)

conv = nn.Conv2d(2, 2, kernel_size=3, groups=2, bias=False)
conv.weight = nn.Parameter(kernel)
y = conv(image)  # (1, 2, 2, 3)
print(y.numpy(force=True)[0])
