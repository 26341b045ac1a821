import torch
from torch import nn, optim

gradient = torch.zeros(2)  # (2,)

for kind in [optim.SGD, optim.Adam, optim.AdamW, optim.Adamax,
             optim.RMSprop, optim.Adagrad, optim.Adadelta]:
    weight = nn.Parameter(torch.ones(2))
    optimizer = kind([weight], lr=0.1, weight_decay=0.1)
    path = []
    for step in range(3):
        weight.grad = gradient
        optimizer.step()
        path.append(f"{abs(float(weight[0].detach())):.4f}")
    print(kind.__name__, *path)
