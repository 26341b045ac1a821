import torch
from torch import nn

gradient = torch.ones(2)  # (2,)
weight = nn.Parameter(torch.ones(2))

for arguments in [{"lr": 0.1, "decay": 0.5}, {"learning_rate": 0.1}]:
    try:
        torch.optim.SGD([weight], **arguments)
    except TypeError as error:
        print(f"{type(error).__name__}: {error}")
