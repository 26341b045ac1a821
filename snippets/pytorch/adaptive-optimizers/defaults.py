import inspect

import torch
from torch import nn

weight = nn.Parameter(torch.ones(2, 3))  # (2, 3)
shown = ["lr", "momentum", "betas", "alpha", "rho",
         "eps", "initial_accumulator_value", "weight_decay"]
for name in ["SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta"]:
    arguments = inspect.signature(getattr(torch.optim, name)).parameters
    print(name)
    for argument in shown:
        if argument in arguments:
            print(f"    {argument} {arguments[argument].default}")
