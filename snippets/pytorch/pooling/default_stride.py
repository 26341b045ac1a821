import torch
from torch import nn

image = torch.arange(-35.0, 0.0).reshape(1, 1, 5, 7)

pool = nn.MaxPool2d(kernel_size=2)
y = pool(image)  # (1, 1, 2, 3)
print(y.numpy(force=True)[0, 0])
