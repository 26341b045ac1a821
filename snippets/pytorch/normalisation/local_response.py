import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[30, -60, 90, 0, 60, 150], [0, 120, 30, 60, 30, 0]]]])
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (1, 6, 1, 2)

radius, bias, alpha, beta = 2, 2.0, 1e-4, 0.75  # AlexNet's
size = 2 * radius + 1
norm = nn.LocalResponseNorm(size, alpha * size, beta, k=bias)
y = norm(x).permute(0, 2, 3, 1)  # (1, 1, 2, 6)
print(y.numpy(force=True).reshape(2, 6))
