import torch
from torch import nn

image = torch.zeros(1, 3, 10, 12)

conv = nn.Conv2d(in_channels=3, out_channels=8, kernel_size=(5, 2))
maps = conv(image)  # (1, 8, 6, 11): channels first

print("maps", tuple(maps.shape))
print("kernel", tuple(conv.weight.shape))
print("bias", tuple(conv.bias.shape))
print("parameters", sum(p.numel() for p in conv.parameters()))
