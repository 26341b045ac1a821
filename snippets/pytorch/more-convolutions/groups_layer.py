import torch
from torch import nn

image = torch.zeros(1, 4, 4, 5)

conv = nn.Conv2d(4, 6, kernel_size=3, groups=2, bias=False)
y = conv(image)  # (1, 6, 2, 3)
print("kernel", tuple(conv.weight.shape))
print("parameters", conv.weight.numel())
