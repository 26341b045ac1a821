import torch
from torch import nn

ones = torch.ones(1, 10000)
keep = 0.8

dropout = nn.Dropout(p=1 - keep)
y = dropout(ones)  # (1, 10000)
y = y.numpy(force=True)
print(f"kept: {(y > 0).mean():.1f}, each times {y.max():.2f}")
