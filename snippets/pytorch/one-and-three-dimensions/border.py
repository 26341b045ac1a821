import torch
import torch.nn.functional as F

x = torch.tensor([1.0, 2, 0, -1, 3, 1]).reshape(1, 1, 6)
kernel = torch.tensor([1.0, 10, 100]).reshape(1, 1, 3)  # out, in, length

y = F.conv1d(x, kernel, stride=2, padding=1)  # (1, 1, 3)
print(y.numpy(force=True).ravel())
