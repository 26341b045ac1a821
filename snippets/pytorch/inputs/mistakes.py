import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(2)
pixels = rng.randint(0, 256, (1, 4, 5, 3))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 2)) / 4)
mean = np.float32([0.5, 0.375, 0.25])

conv = nn.Conv2d(3, 2, 3, bias=False)
net = nn.Sequential(conv, nn.AdaptiveMaxPool2d(1), nn.Flatten())
conv.weight.data = torch.tensor(kernel.transpose(3, 2, 0, 1))
right = np.float32(pixels / 255) - mean  # as in its training
for name, x in [
    ("right", right),
    ("colours in the other order", right[..., ::-1]),
    ("the mean forgotten", right + mean),
    ("scaled twice", np.float32(pixels / 255 / 255) - mean),
    ("not scaled", np.float32(pixels) - mean),
    ("height and width swapped", right.transpose(0, 2, 1, 3)),
    ("reshaped, not permuted", right.reshape(1, 3, 4, 5).transpose(0, 2, 3, 1)),
]:
    first, second = net(torch.tensor(x.transpose(0, 3, 1, 2).copy()))[0]
    print(f"{name:26} {first:9.3f} {second:9.3f}")
