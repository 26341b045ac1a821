import torch
from torch import nn

maps = torch.arange(12.0).reshape(1, 2, 2, 1, 3)
# batch, channels, depth, height, width
kernel = torch.arange(24.0).reshape(2, 1, 3, 2, 2) % 5
# depth, height, width, channel, out

flat = nn.Flatten()(maps)  # (1, 12)
print(flat.numpy(force=True)[0])
rows = kernel.permute(3, 0, 1, 2, 4).reshape(12, 2)
y = flat @ rows  # (1, 2)
print(y.numpy(force=True)[0])
