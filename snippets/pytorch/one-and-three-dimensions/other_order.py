import torch
from torch import nn

channels = torch.arange(12.0).reshape(1, 2, 6)  # (1, 2, 6)
steps = channels.transpose(1, 2)  # (1, 6, 2)

y = nn.MaxPool1d(2)(steps)  # (1, 6, 1)
print("the other order:", y.numpy(force=True).ravel())
y = nn.MaxPool1d(2)(channels)  # (1, 2, 3)
print("its own order:")
print(y.numpy(force=True)[0])
