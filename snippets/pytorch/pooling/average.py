import torch
from torch import nn

first = [
    [ 1,  3, -2,  0,  4, -6],
    [ 4, -5,  6,  8, -1,  2],
    [-1, -7, -3, -2, -8, -9],
    [-6, -4, -9, -5, -7, -3],
]
second = [
    [ 0, -1,  5,  2, -3,  1],
    [ 3,  2, -4,  7,  0, -2],
    [ 9,  1,  0, -8, -5, -6],
    [-3,  6, -2,  4, -1, -7],
]
image = torch.tensor([[first, second]], dtype=torch.float32)  # (1, 2, 4, 6)

pool = nn.AvgPool2d(kernel_size=2)
y = pool(image)  # (1, 2, 2, 3)
print(y.numpy(force=True)[0])
