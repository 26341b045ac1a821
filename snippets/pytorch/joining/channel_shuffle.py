import torch
from torch import nn

x = torch.arange(6.0).reshape(1, 6, 1, 1)

y = nn.ChannelShuffle(2)(x)  # (1, 6, 1, 1)
print(y.numpy(force=True)[0, :, 0, 0])
