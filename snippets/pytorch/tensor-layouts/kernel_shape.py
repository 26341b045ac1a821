import torch
from torch import nn

conv = nn.Conv2d(in_channels=3, out_channels=8, kernel_size=(5, 2))
kernel = conv.weight  # (8, 3, 5, 2): out, in, height, width
bias = conv.bias  # (8,)
print("kernel", tuple(kernel.shape))
print("bias  ", tuple(bias.shape))
