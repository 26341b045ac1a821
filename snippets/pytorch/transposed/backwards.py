import torch
import torch.nn.functional as F

x = torch.arange(48.0).reshape(1, 2, 4, 6) % 5 - 2
# (1, 2, 4, 6)
y = torch.arange(18.0).reshape(1, 3, 2, 3) % 7 - 3
# (1, 3, 2, 3)
kernel = torch.arange(24.0).reshape(3, 2, 2, 2) % 5 - 1
# (3, 2, 2, 2)

smaller = F.conv2d(x, kernel, stride=2)  # (1, 3, 2, 3)
larger = F.conv_transpose2d(y, kernel, stride=2)  # (1, 2, 4, 6)
print(float((smaller * y).sum()))
print(float((larger * x).sum()))
