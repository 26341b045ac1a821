import torch
from torch import nn

x = torch.arange(48.0).reshape(1, 2, 2, 3, 4) % 23 - 9
# batch, channels, depth, height, width

y = nn.MaxPool3d(2)(x)  # (1, 2, 1, 1, 2)
print(y.numpy(force=True)[0, :, 0, 0])
y = nn.AvgPool3d(2)(x)  # (1, 2, 1, 1, 2)
print(y.numpy(force=True)[0, :, 0, 0])
y = x.amax(dim=(2, 3, 4))  # (1, 2)
print(y.numpy(force=True)[0])
