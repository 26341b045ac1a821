import torch
from torch import nn

samples = torch.tensor([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)
weight = torch.tensor([[0.5, 2, -1.5], [-1, 0.25, 1]])  # (2, 3): out, in

dense = nn.Linear(3, 2, bias=False)
dense.load_state_dict({"weight": weight})
y = dense(samples)  # (2, 2)
print("nothing said")
print(y.numpy(force=True))

try:
    nn.Linear(3, 2, bias=False, activation=None)
except TypeError as error:
    print(f"TypeError: {error}")
