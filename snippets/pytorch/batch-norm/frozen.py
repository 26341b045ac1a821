import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4)

x = torch.tensor([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = nn.BatchNorm1d(2)
norm.running_mean.fill_(1)
norm.requires_grad_(False)
norm(x)
print("weights frozen:   ", norm.running_mean.numpy(force=True))

norm.running_mean.fill_(1)
norm.eval()
norm(x)
print("statistics frozen:", norm.running_mean.numpy(force=True))

norm.train()
norm(x)
print("after train():    ", norm.running_mean.numpy(force=True))
