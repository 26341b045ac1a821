import torch
import torch.nn.functional as F

image = torch.arange(16.0).reshape(1, 1, 4, 4)
kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)

end = F.pad(image, (0, 1, 0, 1))  # (1, 1, 5, 5)
y = F.conv2d(end, kernel, stride=2)  # (1, 1, 2, 2)
print("below and right", y.numpy(force=True)[0, 0], sep="\n")

around = F.pad(image, (1, 1, 1, 1))  # (1, 1, 6, 6)
y = F.conv2d(around, kernel, stride=2)  # (1, 1, 2, 2)
print("all around", y.numpy(force=True)[0, 0], sep="\n")
