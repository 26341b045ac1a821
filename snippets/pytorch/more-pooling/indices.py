import torch
from torch import nn

one = torch.tensor([[3.0, 1, 2, 1], [0, 0, 0, 5], [7, 0, 0, 0], [0, 6, 0, 8]])
image = torch.stack([one, -one])[None]  # (1, 2, 4, 4)

pool = nn.MaxPool2d(kernel_size=2, return_indices=True)
y, indices = pool(image)
print(indices.numpy(force=True)[0])
