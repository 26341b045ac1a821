import torch
from torch import nn

image = torch.arange(80).reshape(1, 4, 4, 5) * 7 % 13 - 6
image = image.float()
kernel = torch.arange(36).reshape(2, 2, 3, 3) % 5 - 2
kernel = kernel.float()

conv = nn.Conv2d(4, 2, kernel_size=3, groups=2, bias=False)
conv.weight = nn.Parameter(kernel)
y = conv(image)  # (1, 2, 2, 3)
print(y.numpy(force=True)[0])
