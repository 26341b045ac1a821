import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)

image = torch.tensor([[3.0, 0, 1, 1, 2], [0, -4, 1, -1, 0], [0, 0, 0, 0, 2]])
image = image[None, None]  # (1, 1, 3, 5)

for p in 1, 2, 4:
    y = nn.LPPool2d(norm_type=p, kernel_size=2)(image.abs())  # (1, 1, 1, 2)
    print(p, y.numpy(force=True)[0, 0])
