import torch
from torch import nn

image = torch.arange(-24.0, 0.0).reshape(1, 1, 4, 6)

pool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1)
y = pool(image)  # (1, 1, 2, 3)
print(y.numpy(force=True)[0, 0])

pool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1, ceil_mode=True)
y = pool(image)  # (1, 1, 3, 4)
print(y.numpy(force=True)[0, 0])
