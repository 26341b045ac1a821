import torch
from torch import nn

image = torch.tensor([[9.0, 1, 2, 3], [0, 0, 8, 0]])[None, None]
factors = torch.arange(8.0).reshape(1, 1, 2, 4)
values = torch.ones(1, 1, 1, 2, requires_grad=True)

pool = nn.MaxPool2d(kernel_size=2, return_indices=True)
y, indices = pool(image)
back = nn.MaxUnpool2d(kernel_size=2)(values, indices)  # (1, 1, 2, 4)
(back * factors).sum().backward()
print("gradient:", values.grad.numpy(force=True).ravel())
