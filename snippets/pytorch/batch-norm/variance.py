import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = nn.BatchNorm1d(2, momentum=1)  # the last batch only
norm(x)
variance = norm.running_var.numpy(force=True)
print("running variance   ", variance)
print("with n - 1 below   ", variance)
