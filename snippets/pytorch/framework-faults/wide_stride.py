import torch
import torch.nn.functional as F

image = torch.ones((1, 1, 3, 3))  # (1, 1, 3, 3)
kernel = torch.ones((1, 1, 2, 2))

y = F.conv2d(image, kernel, stride=3, padding=0)  # "same" needs no more
print("same:", y.numpy(force=True).ravel())

y = F.conv2d(image, kernel, stride=3)
print("no padding:", y.numpy(force=True).ravel())
