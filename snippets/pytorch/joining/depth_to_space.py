import torch
from torch import nn

image = torch.arange(1.0, 9.0).reshape(1, 8, 1, 1)

y = nn.PixelShuffle(2)(image)  # (1, 2, 2, 2)
print("first channel:")
print(y.numpy(force=True)[0, 0])
