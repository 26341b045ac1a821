import torch
from torch import nn

x = torch.ones(5, 3)  # (5, 3)

dense = nn.Linear(3, 4)
print("before:", [tuple(w.shape) for w in dense.parameters()])
dense(x)
print("after: ", [tuple(w.shape) for w in dense.parameters()])
