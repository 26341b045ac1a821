import torch
import torch.nn.functional as F

x = torch.tensor([1.0, 2]).reshape(1, 1, 2)
kernel = torch.tensor([[3.0, 4], [5, 6]]).reshape(1, 2, 2)
# in, out, length

y = F.conv_transpose1d(x, kernel)  # (1, 2, 3)
print(y.numpy(force=True)[0])
y = F.conv_transpose1d(x, kernel, stride=2)  # (1, 2, 4)
print(y.numpy(force=True)[0])
