import torch
import torch.nn.functional as F

x = torch.tensor([[1.0, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
x = x[None]  # (1, 2, 6)
kernel = torch.arange(12.0).reshape(2, 2, 3) % 5 - 2
# out, in, length

y = F.conv1d(x, kernel)  # (1, 2, 4)
print(y.numpy(force=True)[0])

row, wide = x[:, :, None], kernel[:, :, None]  # of a height of 1
y = F.conv2d(row, wide)  # (1, 2, 1, 4)
print(y.numpy(force=True)[0, :, 0])

column, high = x[..., None], kernel[..., None]  # a width of 1
y = F.conv2d(column, high)  # (1, 2, 4, 1)
print(y.numpy(force=True)[0, :, :, 0])
