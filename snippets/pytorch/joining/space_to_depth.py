import torch
from torch import nn

image = torch.arange(1.0, 13.0).reshape(1, 2, 2, 3).permute(0, 3, 1, 2)

y = nn.PixelUnshuffle(2)(image)  # (1, 12, 1, 1)
print(y.numpy(force=True)[0, :, 0, 0])
