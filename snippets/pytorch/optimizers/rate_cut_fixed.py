import torch
from torch import nn

gradient = torch.ones(2)  # (2,)

for nesterov in [False, True]:
    weight = nn.Parameter(torch.ones(2))
    sgd = torch.optim.SGD([weight], 0.1, momentum=0.9, nesterov=nesterov)
    path = []
    for rate in [0.1, 0.1, 0.01, 0.01]:
        for state in sgd.state.values():  # empty before the first step
            state["momentum_buffer"] *= sgd.param_groups[0]["lr"] / rate
        sgd.param_groups[0]["lr"] = rate
        weight.grad = gradient
        sgd.step()
        path.append(f"{weight[0]:.4f}")
    print("Nesterov:" if nesterov else "momentum:", *path)
