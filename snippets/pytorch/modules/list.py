import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, container):
        super().__init__()
        self.hidden = container([nn.Linear(3, 4), nn.Linear(4, 4)])
        self.logits = nn.Linear(4, 2)

    def forward(self, x):
        for layer in self.hidden:
            x = layer(x)
        return self.logits(x)


x = torch.ones(5, 3)
for container in list, nn.ModuleList:
    net = Net(container)
    y = net(x)  # (5, 2)
    weights = list(net.parameters())
    print(f"{container.__name__}: {len(weights)} weights to train")
