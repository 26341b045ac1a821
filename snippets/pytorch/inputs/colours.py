import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(0)
rgb = np.float32(rng.randint(-4, 5, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 1)))  # of a net that eats BGR
rgb = torch.tensor(rgb).permute(0, 3, 1, 2)  # (1, 3, 4, 5)

conv = nn.Conv2d(3, 1, 3, bias=False)
conv.weight.data = torch.tensor(kernel).permute(3, 2, 0, 1)
print("RGB given", conv(rgb).numpy(force=True).ravel())
bgr = rgb.flip(1)  # (1, 3, 4, 5)
print("BGR given", conv(bgr).numpy(force=True).ravel())
conv.weight.data = conv.weight.data.flip(1)  # axis of the inputs
y = conv(rgb).numpy(force=True).ravel()
print("RGB given", y, "to the turned kernel")
