import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3)

r = np.random.RandomState(0)
hidden, output = r.normal(size=(3, 64)), r.normal(size=(64, 2))
samples = torch.tensor([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)

net = nn.Sequential(
    nn.Linear(3, 64, bias=False),
    nn.ReLU(),
    nn.Dropout(p=0.5),
    nn.Linear(64, 2, bias=False),
)
net.load_state_dict({
    "0.weight": torch.tensor(hidden.T),
    "3.weight": torch.tensor(output.T),
})

net.eval()
y, again = net(samples), net(samples)
print(y.numpy(force=True))
print("evaluation repeats itself:", torch.equal(y, again))
net.train()
y, again = net(samples), net(samples)
print("training repeats itself:  ", torch.equal(y, again))
