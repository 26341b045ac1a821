import torch
import torch.nn.functional as F

image = torch.arange(5.0).reshape(1, 1, 1, 5)

y = F.interpolate(image, (1, 3), mode="nearest")  # (1, 1, 1, 3)
print(y.numpy(force=True)[0, 0, 0])
