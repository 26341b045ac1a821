import torch
import torch.nn.functional as F

x = torch.arange(45.0).reshape(1, 1, 3, 3, 5) % 7 - 3
kernel = torch.arange(8.0).reshape(1, 1, 2, 2, 2) - 3

y = F.conv3d(x, kernel, dilation=2)  # (1, 1, 1, 1, 3)
print(y.numpy(force=True).ravel())
