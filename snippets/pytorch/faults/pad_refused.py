import torch
import torch.nn.functional as F

image = torch.arange(1.0, 13.0).reshape(2, 1, 3, 2)
kernel = torch.tensor([1.0, 10.0]).reshape(1, 1, 2, 1)

y = F.conv2d(image, kernel, stride=(3, 1))  # (2, 1, 1, 2)
print(y.numpy(force=True)[:, 0])

y = F.conv2d(image[:, :, 1:], kernel, stride=(3, 1))  # (2, 1, 1, 2)
print(y.numpy(force=True)[:, 0])
