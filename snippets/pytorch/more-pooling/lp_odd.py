import torch
from torch import nn

image = torch.tensor([[[[3.0, 0], [0, -4]]]])  # (1, 1, 2, 2)

for p in 1, 3:
    pool = nn.LPPool2d(norm_type=p, kernel_size=2)
    y = pool(image).item()
    absolute = pool(image.abs()).item()
    print(f"{p}: {y:.4f}, of absolute values {absolute:.4f}")
