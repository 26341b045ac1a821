import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(1.0))
        self.dense = nn.Linear(3, 2)

    def forward(self, x):
        return self.scale * self.dense(x)


net = Net()
y = net(torch.ones(5, 3))  # (5, 2)
print("weights to train:", len(list(net.parameters())))
