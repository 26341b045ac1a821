import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(2)
images = np.float32(rng.uniform(-1, 1, (2, 24, 24, 3)))  # (2, 24, 24, 3)
w = {}  # in place of w = np.load("rnet.npz")
for name, shape in {
    "conv1": (3, 3, 3, 28), "conv2": (3, 3, 28, 48), "conv3": (2, 2, 48, 64),
    "dense4": (3, 3, 64, 128), "dense5_1": (128, 2), "dense5_2": (128, 4),
}.items():
    limit = (3 / np.prod(shape[:-1])) ** 0.5
    w[name + "_kernel"] = np.float32(rng.uniform(-limit, limit, shape))
    w[name + "_bias"] = np.float32(rng.uniform(-limit, limit, shape[-1]))
    w[name + "_slope"] = np.float32(rng.uniform(0, 0.5, shape[-1]))


class RNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 28, 3)
        self.conv1_slope = nn.PReLU(28)
        self.conv2 = nn.Conv2d(28, 48, 3)
        self.conv2_slope = nn.PReLU(48)
        self.conv3 = nn.Conv2d(48, 64, 2)
        self.conv3_slope = nn.PReLU(64)
        self.dense4 = nn.Linear(576, 128)
        self.dense4_slope = nn.PReLU(128)
        self.dense5_1 = nn.Linear(128, 2)
        self.dense5_2 = nn.Linear(128, 4)
        self.pool = nn.MaxPool2d(3, 2, ceil_mode=True)

    def forward(self, x):
        y = self.pool(self.conv1_slope(self.conv1(x)))
        y = self.pool(self.conv2_slope(self.conv2(y)))
        y = self.conv3_slope(self.conv3(y))
        y = self.dense4_slope(self.dense4(y.flatten(1)))
        return torch.softmax(self.dense5_1(y), 1), self.dense5_2(y)


model = RNet()
state = {}
for name, a in w.items():
    layer, kind = name.rsplit("_", 1)
    if kind == "kernel" and a.ndim == 4:
        a = a.transpose(3, 2, 0, 1)  # out, in, height, width
    elif kind == "kernel":
        a = a.T
    if layer == "dense4" and kind == "kernel":
        a = a.reshape(128, 576)  # rows: channel, height, width
    key = {"kernel": ".weight", "bias": ".bias", "slope": "_slope.weight"}[kind]
    state[layer + key] = torch.tensor(a)
del state["dense5_1_slope.weight"], state["dense5_2_slope.weight"]
model.load_state_dict(state)

face, box = model(torch.tensor(images.transpose(0, 3, 1, 2)))
face = face.numpy(force=True).round(3)  # (2, 2)
box = box.numpy(force=True).round(3)  # (2, 4)
print(face)
print(box)
