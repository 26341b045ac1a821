import torch
from torch import nn

samples = torch.ones(4, 3)  # (4, 3)

dense = nn.Linear(3, 2)
y = dense(samples)  # (4, 2)
print("nothing declared:", tuple(dense.weight.shape), tuple(y.shape))
