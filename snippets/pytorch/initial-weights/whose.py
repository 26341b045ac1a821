import torch
from torch import nn

kernel = torch.empty(2, 3)  # (2, 3)
nn.init.xavier_uniform_(kernel)
print(nn.init.xavier_uniform_.__module__.split(".")[0])
