import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)
image = torch.arange(20.0).reshape(1, 1, 4, 5)

pool = nn.AvgPool2d(3, stride=1, padding=1)
y = pool(image)  # (1, 1, 4, 5)
print(y.numpy(force=True)[0, 0])
