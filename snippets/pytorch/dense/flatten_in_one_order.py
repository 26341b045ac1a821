import torch
from torch import nn

first = torch.arange(1.0, 13).reshape(2, 2, 3)
second = -10 * first
images = torch.stack([first, second], dim=1)  # (2, 2, 2, 3): channels first

channels_last = images.permute(0, 2, 3, 1)  # (2, 2, 3, 2)
y = nn.Flatten()(channels_last)  # (2, 12)
print(y.numpy(force=True))
