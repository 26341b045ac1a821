import torch
import torch.nn.functional as F


def same(size, kernel, stride):
    windows = -(-size // stride)  # size / stride, rounded up
    zeros = max((windows - 1) * stride + kernel - size, 0)
    return zeros // 2, zeros - zeros // 2


image = torch.arange(72.0).reshape(1, 1, 8, 9)
kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)

top, bottom = same(8, kernel=3, stride=3)
left, right = same(9, kernel=3, stride=3)
padded = F.pad(image, (left, right, top, bottom))  # (1, 1, 9, 9)
y = F.conv2d(padded, kernel, stride=3)  # (1, 1, 3, 3)
print(y.numpy(force=True)[0, 0])
