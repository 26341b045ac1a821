import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = nn.BatchNorm1d(2)
norm(x)

print("mean of the batch", x.mean(dim=0).numpy(force=True))
print("running mean     ", norm.running_mean.numpy(force=True))
print("running variance ", norm.running_var.numpy(force=True))
