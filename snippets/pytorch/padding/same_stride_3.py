import torch
from torch import nn

image = torch.arange(72.0).reshape(1, 1, 8, 9)
kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)

conv = nn.Conv2d(1, 1, kernel_size=3, stride=3, padding=1, bias=False)
conv.weight = nn.Parameter(kernel)
y = conv(image)  # (1, 1, 3, 3)
print(y.numpy(force=True)[0, 0])
