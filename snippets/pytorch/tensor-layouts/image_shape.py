import torch
from torch import nn

# batch, channels, height, width
images = torch.zeros(2, 3, 4, 5)

conv = nn.Conv2d(in_channels=3, out_channels=8, kernel_size=3)
y = conv(images)  # (2, 8, 2, 3)
print("goes in  ", tuple(images.shape))
print("comes out", tuple(y.shape))
