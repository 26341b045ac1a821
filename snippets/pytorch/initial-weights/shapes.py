import torch
from torch import nn

dense = nn.Linear(3, 5)
kernel = dense.weight  # (5, 3)
print("before:", tuple(kernel.shape))

dense = nn.LazyLinear(5)
print("lazy:  ", type(dense.weight).__name__)
dense(torch.zeros(2, 3))
kernel = dense.weight  # (5, 3)
print("after: ", tuple(kernel.shape))
