import torch
import torch.nn.functional as F

image = torch.arange(1.0, 7.0).reshape(1, 1, 2, 3)
kernel = torch.arange(1.0, 5.0).reshape(1, 1, 2, 2)

y = F.conv_transpose2d(image, kernel, dilation=2)  # (1, 1, 4, 5)
print(y.numpy(force=True)[0, 0])
