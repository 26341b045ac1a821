import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (2, 3, 1, 2)

norm = nn.LayerNorm(2, eps=1e-5)  # the length of the last axis
y = norm(x)  # (2, 3, 1, 2)
print("own axes:        ", y.numpy(force=True)[0, :, 0, 0])
print("scales:", tuple(norm.weight.shape))
norm = nn.LayerNorm(3, eps=1e-5)
y = norm(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)  # (2, 3, 1, 2)
print("the channels:    ", y.numpy(force=True)[0, :, 0, 0])
norm = nn.LayerNorm([3, 1, 2], eps=1e-5)
y = norm(x)  # (2, 3, 1, 2)
print("the whole sample:", y.numpy(force=True)[0, :, 0, 0])
print("scales:", tuple(norm.weight.shape))
