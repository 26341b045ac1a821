import torch
import torch.nn.functional as F

image = torch.arange(1.0, 7.0).reshape(1, 1, 2, 3)

y = F.pad(image, (0, 1, 0, 2))  # (1, 1, 4, 4)
print("in the order of the others")
print(y.numpy(force=True)[0, 0])

y = F.pad(image, (0, 2, 0, 1))  # (1, 1, 3, 5)
print("1 below, 2 on the right")
print(y.numpy(force=True)[0, 0])
