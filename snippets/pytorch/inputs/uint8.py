import numpy as np
import torch

pixels = np.array([[10, 128, 200]], np.uint8)  # (1, 3)
x = torch.tensor(pixels)  # (1, 3)

for what, y in [
    ("minus 128", x - 128),
    ("minus an array", x - torch.tensor([128] * 3).byte()),
    ("divided by 128", x / 128.0),
]:
    y = y.numpy(force=True)
    print(what, y.ravel(), y.dtype)
