import torch
from torch import nn

initializer = nn.init.xavier_uniform_
first = nn.Linear(3, 2)
second = nn.Linear(3, 2)
initializer(first.weight)
initializer(second.weight)
kernel = first.weight  # (2, 3)
weights = torch.stack([first.weight, second.weight])
print("one for both:", len(weights.unique()), "of 12 weights differ")
