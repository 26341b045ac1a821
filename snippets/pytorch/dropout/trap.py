import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def forward(self, x):
        always = F.dropout(x, p=0.3)  # training defaults to True
        obeys = F.dropout(x, p=0.3, training=self.training)
        return always, obeys


ones = torch.ones(2, 10000)  # (2, 10000)

net = Net().eval()
always, obeys = net(ones)
zeros = np.mean(always.numpy(force=True) == 0)
print(f"F.dropout(x, p=0.3):    {zeros:.1f} zeros")
zeros = np.mean(obeys.numpy(force=True) == 0)
print(f"training=self.training: {zeros:.1f} zeros")
