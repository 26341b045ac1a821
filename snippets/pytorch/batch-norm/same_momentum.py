import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = nn.BatchNorm1d(2, momentum=0.1)  # the weight of the new
for step in range(3):
    norm(x * (step + 1))
    print("running mean", norm.running_mean.numpy(force=True))
