import torch
from torch import nn

image = torch.ones(1, 1, 2, 4, requires_grad=True)

pool = nn.MaxPool2d(kernel_size=2)
pool(image).sum().backward()

gradient = image.grad  # (1, 1, 2, 4)
print(gradient.numpy(force=True)[0, 0])
