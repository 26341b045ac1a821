import torch
import torch.nn.functional as F

image = torch.tensor([1.0, 2]).reshape(1, 2, 1, 1)
fresh = torch.tensor([3.0]).reshape(1, 1, 1, 1)
kernel = torch.tensor([1.0, 10, 100]).reshape(1, 3, 1, 1)

y = F.conv2d(torch.cat([image, fresh], dim=1), kernel)
print("old maps first:", y.numpy(force=True).ravel())
y = F.conv2d(torch.cat([fresh, image], dim=1), kernel)
print("new maps first:", y.numpy(force=True).ravel())
moved = kernel[:, [2, 0, 1]]  # (1, 3, 1, 1)
y = F.conv2d(torch.cat([fresh, image], dim=1), moved)
print("kernel moved:  ", y.numpy(force=True).ravel())
