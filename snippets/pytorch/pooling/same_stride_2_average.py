import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)
image = torch.arange(24.0).reshape(1, 1, 4, 6)

pool = nn.AvgPool2d(kernel_size=3, stride=2, padding=1)
y = pool(image)  # (1, 1, 2, 3)
print("padding=1", y.numpy(force=True)[0, 0], sep="\n")

pool = nn.AvgPool2d(kernel_size=3, stride=2, ceil_mode=True)
y = pool(image)  # (1, 1, 2, 3)
print("ceil_mode=True", y.numpy(force=True)[0, 0], sep="\n")
