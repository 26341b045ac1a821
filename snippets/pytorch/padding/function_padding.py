import torch
import torch.nn.functional as F

image = torch.arange(20.0).reshape(1, 1, 4, 5)
kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)

y = F.conv2d(image, kernel)  # (1, 1, 2, 3)
print("no padding", y.numpy(force=True)[0, 0], sep="\n")
