import torch
from torch import nn

x, y = torch.ones(4, 1), torch.zeros(4, 1)
for reduction, rate in [("mean", 0.1), ("sum", 0.1), ("sum", 0.1 / 2)]:
    model = nn.Linear(1, 1, bias=False)
    nn.init.ones_(model.weight)
    absolute_error = nn.L1Loss(reduction=reduction)
    sgd = torch.optim.SGD(model.parameters(), lr=rate)
    for step in range(2):
        sgd.zero_grad()
        absolute_error(model(x), y).backward()
        sgd.step()
    weight = model.weight.numpy(force=True)  # (1, 1)
    print(f"{reduction}, {rate}: {weight[0, 0]:.1f}")
