import torch
from torch import nn

image = torch.ones(1, 1, 2, 2, requires_grad=True)

nn.AdaptiveMaxPool2d(1)(image).sum().backward()
gradient = image.grad  # (1, 1, 2, 2)
print("the layer:", gradient.numpy(force=True).ravel())

image.grad = None
image.amax(dim=(2, 3)).sum().backward()
gradient = image.grad  # (1, 1, 2, 2)
print("by hand:", gradient.numpy(force=True).ravel())
