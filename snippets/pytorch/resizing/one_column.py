import torch
import torch.nn.functional as F

image = torch.tensor([0.0, 7, 14, 21]).reshape(1, 1, 4, 1)

y = F.interpolate(image, (2, 1), mode="bilinear", antialias=True)
print("to one column:     ", y.numpy(force=True).ravel().round(4))
row = F.interpolate(image.mT, (1, 2), mode="bilinear", antialias=True)
y = row.mT  # (1, 1, 2, 1)
print("to one row, turned:", y.numpy(force=True).ravel().round(4))
