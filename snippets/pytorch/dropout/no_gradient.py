import numpy as np
import torch
from torch import nn

ones = torch.ones(2, 10000)  # (2, 10000)
scale = nn.Parameter(torch.ones(()))
net = nn.Sequential(nn.Dropout(p=0.3))


def show(name, y):
    zeros = np.mean(y.numpy(force=True) == 0)
    print(f"{name:9} {zeros:.1f} zeros, needs a gradient: {y.requires_grad}")


with torch.no_grad():
    show("no_grad:", net(scale * ones))
net.eval()
show("eval:", net(scale * ones))
with torch.no_grad():
    y = net(scale * ones)  # (2, 10000)
show("both:", y)
