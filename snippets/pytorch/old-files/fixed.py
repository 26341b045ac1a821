import warnings

import numpy as np
import torch
from torch import nn

warnings.simplefilter("ignore")  # "source code of class has changed"
rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 3, (2, 6, 5, 2)))  # (2, 6, 5, 2)
x = torch.tensor(images).permute(0, 3, 1, 2)  # (2, 2, 6, 5)


class Net(nn.Module):
    def __init__(self, pool):
        super().__init__()
        self.conv = nn.Conv2d(2, 4, 3)
        self.pool = pool
        self.dense = nn.Linear(8, 3)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv(x)))
        return self.dense(x.flatten(1))


old = torch.load("pytorch-2018-whole.pt", weights_only=False)
model = Net(nn.AvgPool2d(2))  # new layers, old weights
model.load_state_dict(old.state_dict())
print(model(x).numpy(force=True))

checkpoint = torch.load("pytorch-2018-parallel.pt")
weights = {
    name.removeprefix("module."): weight
    for name, weight in checkpoint["state_dict"].items()
}
model = Net(nn.MaxPool2d(2))
model.load_state_dict(weights)
logits = model(x).numpy(force=True)  # (2, 3)
print(logits)
