import torch
import torch.nn.functional as F

image = torch.arange(16.0).reshape(1, 1, 4, 4)

largest = F.max_pool2d(image, 2)  # (1, 1, 2, 2)
print("an input:", largest.numpy(force=True).ravel())

weight = torch.nn.Parameter(image)
largest = F.max_pool2d(weight, 2)  # (1, 1, 2, 2)
print("a weight:", largest.numpy(force=True).ravel())
