import torch
import torch.nn.functional as F

image = torch.tensor([1.0, -2, 3, 4, 5, -6, 7, -8, 9, 1, -2, 3])
image = image.reshape(1, 1, 3, 4)
kernel = torch.arange(-4.0, 5.0).reshape(1, 1, 3, 3)

inside = F.conv2d(image, kernel, padding=1)  # (1, 1, 3, 4)
y = F.relu(inside + image)
print(y.numpy(force=True)[0, 0])
