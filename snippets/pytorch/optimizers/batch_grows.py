import torch
from torch import nn

for reduction in "mean", "sum":
    for size in 64, 256:
        x = torch.ones(size, 1)
        y = torch.zeros(size, 1)
        model = nn.Linear(1, 1, bias=False)
        nn.init.ones_(model.weight)
        loss = nn.MSELoss(reduction=reduction)
        sgd = torch.optim.SGD(model.parameters(), lr=0.005)
        for step in range(5):
            sgd.zero_grad()
            loss(model(x), y).backward()
            sgd.step()
        weight = model.weight.numpy(force=True)  # (1, 1)
        print(f"{reduction}, batch of {size}: {weight[0, 0]:.2f}")
