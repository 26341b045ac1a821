from collections import OrderedDict

from torch import nn

model = nn.Sequential(OrderedDict([
    ("conv1", nn.Conv2d(1, 32, 3, padding="same")),
    ("relu1", nn.ReLU()),
    ("pool1", nn.MaxPool2d(2)),
    ("conv2", nn.Conv2d(32, 64, 3, padding="same")),
    ("relu2", nn.ReLU()),
    ("pool2", nn.MaxPool2d(2)),
    ("flatten", nn.Flatten()),
    ("dense", nn.Linear(7 * 7 * 64, 10)),
]))

kernel = model.conv2.weight  # (64, 32, 3, 3)
for name, w in model.named_parameters():
    print(f"{name:13} {tuple(w.shape)}")
