import torch
from torch import nn

first = torch.arange(1.0, 13).reshape(2, 2, 3)
second = -10 * first
images = torch.stack([first, second], dim=1)  # (2, 2, 2, 3): channels first

# From Keras: output 0 sums the first channel, output 1 the second.
kernel = torch.eye(2).repeat(6, 1)  # (12, 2): in, out
weight = kernel.T  # (2, 12): fits

dense = nn.Linear(12, 2, bias=False)
net = nn.Sequential(nn.Flatten(), dense)
dense.load_state_dict({"weight": weight})
y = net(images)  # (2, 2)
print(y.numpy(force=True))
