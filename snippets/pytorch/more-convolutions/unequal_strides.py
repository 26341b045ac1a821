import torch
import torch.nn.functional as F

image = torch.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.float()
kernel = torch.arange(18.0).reshape(3, 3, 2, 1) % 5 - 2
kernel = kernel.permute(2, 3, 0, 1)  # (2, 1, 3, 3)

y = F.conv2d(image, kernel, stride=(1, 2), groups=2)  # (1, 2, 2, 2)
print(y.numpy(force=True)[0])
