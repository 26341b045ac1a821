import torch
import torch.nn.functional as F

image = torch.arange(24.0).reshape(1, 1, 4, 6)
kernel = torch.arange(1.0, 26.0).reshape(1, 1, 5, 5)

y = F.conv2d(image, kernel, padding="same")  # (1, 1, 4, 6)
print(y.numpy(force=True)[0, 0])
