import torch
from torch import nn

try:
    nn.Conv2d(3, 8, kernel_size=(3, 2), data_format="channels_last")
except TypeError as error:
    print("TypeError:", error)

images = torch.zeros(2, 4, 5, 3)
conv = nn.Conv2d(3, 8, kernel_size=(3, 2))
y = conv(images.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)  # (2, 2, 4, 8)
print("goes in  ", tuple(images.shape))
print("comes out", tuple(y.shape))
print("kernel   ", tuple(conv.weight.shape))
