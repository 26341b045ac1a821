import torch
from torch import nn

image = torch.arange(-35.0, 0.0).reshape(1, 1, 5, 7)

drop = nn.MaxPool2d(kernel_size=2)
keep = nn.MaxPool2d(kernel_size=2, ceil_mode=True)
dropped = drop(image)  # (1, 1, 2, 3)
kept = keep(image)  # (1, 1, 3, 4)
print(dropped.numpy(force=True)[0, 0])
print(kept.numpy(force=True)[0, 0])
