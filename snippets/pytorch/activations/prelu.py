import torch
from torch import nn

x = torch.tensor([[-1.0, 2], [-3, -5]])  # (2, 2)
slopes = torch.tensor([0.25, 0.5])

prelu = nn.PReLU(num_parameters=2)
prelu.weight = nn.Parameter(slopes)
y = prelu(x)  # (2, 2)
print(y.numpy(force=True))
y.sum().backward()
print("gradient:", prelu.weight.grad.numpy())
