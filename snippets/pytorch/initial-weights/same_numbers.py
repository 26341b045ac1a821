import numpy as np
import torch
from torch import nn

image = torch.arange(-12.0, 12.0).reshape(1, 2, 3, 4)

r = np.random.RandomState(0)
limit = np.sqrt(6 / (3 * 3 * 2 + 3 * 3 * 5))  # Glorot's
kernel = r.uniform(-limit, limit, size=(3, 3, 2, 5))
np.savez("weights.npz", kernel=kernel)

conv = nn.Conv2d(2, 5, 3)
nn.init.zeros_(conv.bias)
kernel = torch.tensor(np.load("weights.npz")["kernel"]).float()
conv.weight.data = kernel.permute(3, 2, 0, 1)
y = conv(image)  # (1, 5, 1, 2)
print(y.numpy(force=True)[0, :, 0].T.round(3))
