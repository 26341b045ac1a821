import torch
from torch import nn

torch.manual_seed(0)
kernel = torch.empty(3, 3, 32, 64)
nn.init.xavier_uniform_(kernel)
largest = kernel.abs().max().item()
print(f"height, width, in, out: {largest:.2g}")

kernel = torch.empty(64, 32, 3, 3)  # (64, 32, 3, 3)
nn.init.xavier_uniform_(kernel)
largest = kernel.abs().max().item()
print(f"out, in, height, width: {largest:.2g}")
