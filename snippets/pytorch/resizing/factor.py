import torch
import torch.nn.functional as F

image = torch.arange(5.0).reshape(1, 1, 1, 5)

y = F.interpolate(image, (1, 7), mode="bilinear")  # (1, 1, 1, 7)
print("to a side of 7:    ", y.numpy(force=True)[0, 0, 0].round(2))
y = F.interpolate(image, scale_factor=(1, 1.5), mode="bilinear")
print("by a factor of 1.5:", y.numpy(force=True)[0, 0, 0].round(2))
