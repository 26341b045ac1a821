import torch
import torch.nn.functional as F
from torch import nn

x = torch.tensor([[-1.0, 0, 2]])  # (1, 3)

y = nn.LeakyReLU()(x)  # (1, 3)
print(f"nn.LeakyReLU: {float(y[0, 0]):.2f}")
y = F.leaky_relu(x)  # (1, 3)
print(f"F.leaky_relu: {float(y[0, 0]):.2f}")

y = nn.LeakyReLU(negative_slope=0.1)(x)  # (1, 3)
print(f"the slope given: {float(y[0, 0]):.2f}")
