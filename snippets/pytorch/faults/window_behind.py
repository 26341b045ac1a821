import torch
from torch import nn

image = torch.arange(-12.0, 0.0).reshape(1, 1, 2, 6)

pool = nn.MaxPool2d(kernel_size=2, stride=(1, 3), ceil_mode=True)
y = pool(image)  # (1, 1, 1, 2)
print(y.numpy(force=True)[0, 0])

pool = nn.AvgPool2d(kernel_size=2, stride=(1, 3), ceil_mode=True)
y = pool(image)  # (1, 1, 1, 2)
print(y.numpy(force=True)[0, 0])
