import torch
import torch.nn.functional as F

image = torch.arange(1.0, 7.0).reshape(1, 1, 2, 3)
kernel = torch.arange(1.0, 7.0).reshape(1, 1, 2, 3)

y = F.conv_transpose2d(
    image, kernel, stride=2, dilation=(3, 2)
)  # (1, 1, 6, 9)
print(y.numpy(force=True)[0, 0])
