import torch
from torch import nn

image = torch.arange(1.0, 13.0).reshape(1, 2, 2, 3).permute(0, 3, 1, 2)

unshuffled = nn.PixelUnshuffle(2)(image)  # (1, 12, 1, 1)
y = unshuffled.reshape(1, 3, 4, 1, 1)
y = y.swapaxes(1, 2).reshape(1, 12, 1, 1)
print("pixel by pixel:    ", y.numpy(force=True)[0, :, 0, 0])
print("channel by channel:", unshuffled.numpy(force=True)[0, :, 0, 0])
