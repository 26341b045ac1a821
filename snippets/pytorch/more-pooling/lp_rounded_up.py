import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

np.set_printoptions(precision=4, suppress=True)

image = torch.ones(1, 1, 3, 3)

y = nn.LPPool2d(norm_type=2, kernel_size=2, ceil_mode=True)(image)
print("ceil_mode", y.numpy(force=True)[0, 0], sep="\n")

pool = nn.LPPool2d(norm_type=2, kernel_size=2)
y = pool(F.pad(image, (0, 1, 0, 1)))  # (1, 1, 2, 2)
print("zeros behind", y.numpy(force=True)[0, 0], sep="\n")
