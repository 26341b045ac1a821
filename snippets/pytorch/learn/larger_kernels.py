from collections import OrderedDict

import torch
from torch import nn

model = nn.Sequential(OrderedDict([
    ("conv1", nn.Conv2d(1, 32, 5, padding="same")),
    ("relu1", nn.ReLU()),
    ("pool1", nn.MaxPool2d(2)),
    ("conv2", nn.Conv2d(32, 64, 5, padding="same")),
    ("relu2", nn.ReLU()),
    ("pool2", nn.MaxPool2d(2)),
    ("flatten", nn.Flatten()),
    ("dense", nn.Linear(7 * 7 * 64, 10)),
]))

x = torch.zeros(1, 1, 28, 28)  # (1, 1, 28, 28)
for name, layer in model.named_children():
    x = layer(x)
    count = sum(p.numel() for p in layer.parameters())
    print(f"{name:9} {str(tuple(x.shape[1:])):14} {count:6}")
print(f"{'total':24} {sum(p.numel() for p in model.parameters()):6}")
