import torch
from torch import nn

image = torch.zeros(1, 4, 5)

conv = nn.Conv2d(in_channels=1, out_channels=8, kernel_size=3)
y = conv(image)  # (8, 2, 3)
print("without a batch axis", tuple(y.shape))

y = conv(image[None])  # (1, 8, 2, 3)
print("with a batch axis", tuple(y.shape))
