import torch
import torch.nn.functional as F

image = torch.tensor([1.0, 2]).reshape(1, 2, 1, 1)  # (1, 2, 1, 1)
kernel = torch.tensor([3.0, 4]).reshape(2, 1, 1, 1)  # in, out, height, width

y = F.conv_transpose2d(image, kernel)  # (1, 1, 1, 1)
print("one group: ", y.numpy(force=True).ravel())

y = F.conv_transpose2d(image, kernel, groups=2)  # (1, 2, 1, 1)
print("two groups:", y.numpy(force=True).ravel())
