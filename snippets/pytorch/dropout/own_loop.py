import numpy as np
import torch
from torch import nn

ones = torch.ones(2, 10000)  # (2, 10000)
net = nn.Sequential(nn.Dropout(p=0.3))


def zeros(y):
    return np.mean(y.numpy(force=True) == 0)


for epoch in range(2):
    print(f"epoch {epoch}, training: {zeros(net(ones)):.1f} zeros")
    net.eval()
    print(f"epoch {epoch}, testing:  {zeros(net(ones)):.1f} zeros")

net.train()
print(f"after net.train():  {zeros(net(ones)):.1f} zeros")
