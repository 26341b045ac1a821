import torch
import torch.nn.functional as F

x = torch.tensor([1.0, 2, 0, -1, 3, 1]).reshape(1, 1, 6)
kernel = torch.tensor([10.0, 1]).reshape(1, 1, 2)  # out, in, length

past = F.pad(x, (2, 0))  # (1, 1, 8): dilation * (length - 1) zeros
y = F.conv1d(past, kernel, dilation=2)  # (1, 1, 6)
print(y.numpy(force=True).ravel())
