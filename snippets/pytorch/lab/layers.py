"""A net as readers have them, with modules in modules and functions between them."""

import torch
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    """Two convolutions and a skip connection."""

    def __init__(self):
        super().__init__()
        self.conv_a = nn.Conv2d(8, 8, 3, padding=1, bias=False)
        self.a_norm = nn.BatchNorm2d(8, eps=0.001)
        self.conv_b = nn.Conv2d(8, 8, 3, padding=1)

    def forward(self, x):
        y = F.relu(self.a_norm(self.conv_a(x)))
        return F.relu(self.conv_b(y) + x)


class Net(nn.Module):
    """The whole net."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, stride=2, bias=False)
        self.stem_norm = nn.BatchNorm2d(8, eps=0.001)
        self.block = Block()
        self.depth = nn.Conv2d(8, 16, 3, padding=1, groups=8, bias=False)
        self.depth_norm = nn.BatchNorm2d(16, eps=0.001)
        self.average = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.drop = nn.Dropout(0.5)
        self.dense1 = nn.Linear(96, 12)
        self.dense2 = nn.Linear(12, 5)

    def forward(self, x):
        x = F.pad(x, (0, 1, 0, 1))
        x = F.relu(self.stem_norm(self.stem(x)))
        x = self.block(x)
        x = F.leaky_relu(self.depth_norm(self.depth(x)), 0.1)
        x = F.max_pool2d(self.average(x), 2)
        x = self.drop(x.flatten(1))
        return self.dense2(F.relu(self.dense1(x)))


def norm(w, name, place):
    """Return the arrays of a batch normalisation by the names that PyTorch has for them."""
    names = {
        "weight": "gamma",
        "bias": "beta",
        "running_mean": "mean",
        "running_var": "variance",
    }
    arrays = {f"{place}.{ours}": w[f"{name}_{neutral}"] for ours, neutral in names.items()}
    return {**arrays, f"{place}.num_batches_tracked": 0}


def net(w):
    """Return the net with given weights, in the neutral form."""
    model = Net()
    arrays = {
        "stem.weight": w["stem"].transpose(3, 2, 0, 1),
        **norm(w, "stem_norm", "stem_norm"),
        "block.conv_a.weight": w["a"].transpose(3, 2, 0, 1),
        **norm(w, "a_norm", "block.a_norm"),
        "block.conv_b.weight": w["b"].transpose(3, 2, 0, 1),
        "block.conv_b.bias": w["b_bias"],
        "depth.weight": w["depth"].transpose(2, 3, 0, 1).reshape(16, 1, 3, 3),
        **norm(w, "depth_norm", "depth_norm"),
        "dense1.weight": w["dense1"].transpose(3, 2, 0, 1).reshape(12, -1),
        "dense1.bias": w["dense1_bias"],
        "dense2.weight": w["dense2"].T,
        "dense2.bias": w["dense2_bias"],
    }
    model.load_state_dict({name: torch.tensor(array) for name, array in arrays.items()})
    return model.eval()


def batch(images):
    """Return images, channels last, as the net takes them."""
    return torch.tensor(images.transpose(0, 3, 1, 2))
