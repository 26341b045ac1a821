import torch
from torch import nn

image = torch.arange(16.0).reshape(1, 1, 4, 4)
kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)

try:
    nn.Conv2d(1, 1, kernel_size=3, stride=2, padding="same")
except ValueError as error:
    print(error)

conv = nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1, bias=False)
conv.weight = nn.Parameter(kernel)
y = conv(image)  # (1, 1, 2, 2)
print(y.numpy(force=True)[0, 0])
