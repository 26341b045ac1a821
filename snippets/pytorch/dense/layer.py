import torch
from torch import nn

samples = torch.tensor([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)
weight = torch.tensor([[0.5, 2, -1.5], [-1, 0.25, 1]])  # (2, 3): out, in
bias = torch.tensor([0.25, -3])  # (2,)

dense = nn.Linear(3, 2)
dense.load_state_dict({"weight": weight, "bias": bias})
y = dense(samples)  # (2, 2)
print(y.numpy(force=True))
