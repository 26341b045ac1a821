# python .venv/article-2018/bin/python
"""Write, with PyTorch 1.0.0, the files of these names that the page on old files has.

pytorch-2018           the weights of the net of the page, a state_dict
pytorch-2018-parallel  the same from a DataParallel, in a dictionary with the epoch
pytorch-2018-whole     a whole net, pickled, with average pooling
pytorch-2018.onnx      the net of the page
"""

import inspect
import os
import sys
import types

import numpy as np
import torch
from torch import nn

os.chdir(sys.argv[1])  # where the files go
rng = np.random.RandomState(0)
images = rng.randint(0, 3, (2, 6, 5, 2)).astype(np.float32)
x = torch.tensor(np.ascontiguousarray(images.transpose(0, 3, 1, 2)))
kernel, bias, rows, last = [
    rng.randint(-2, 3, shape).astype(np.float32) / 2
    for shape in [(3, 3, 2, 4), (4,), (8, 3), (3,)]
]
kernel = kernel.transpose(3, 2, 0, 1)
rows = rows.reshape(2, 1, 4, 3).transpose(3, 2, 0, 1).reshape(3, 8)


class Net(nn.Module):
    def __init__(self, pool):
        super().__init__()
        self.conv = nn.Conv2d(2, 4, 3)
        self.pool = pool
        self.dense = nn.Linear(8, 3)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv(x)))
        return self.dense(x.view(x.size(0), -1))


def filled(pool):
    net = Net(pool).eval()
    for weight, array in zip(net.parameters(), [kernel, bias, rows, last]):
        weight.data = torch.tensor(array)
    return net


# Beside the weights, a pickle holds the source of each class and its path: here without folders.
torch.serialization.inspect = types.SimpleNamespace(
    getsource=inspect.getsource,
    getsourcefile=lambda of: os.path.basename(inspect.getsourcefile(of)),
)
net, whole = filled(nn.MaxPool2d(2)), filled(nn.AvgPool2d(2))
torch.save(net.state_dict(), "pytorch-2018.pt")
checkpoint = {"epoch": 3, "state_dict": nn.DataParallel(net).state_dict()}
torch.save(checkpoint, "pytorch-2018-parallel.pt")
torch.save(whole, "pytorch-2018-whole.pt")
torch.onnx.export(net, x, "pytorch-2018.onnx", verbose=False)
print(net(x).detach().numpy())
print(whole(x).detach().numpy())
