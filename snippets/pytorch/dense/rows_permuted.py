import torch
from torch import nn

first = torch.arange(1.0, 13).reshape(2, 2, 3)
second = -10 * first
images = torch.stack([first, second], dim=1)  # (2, 2, 2, 3): channels first

# From Keras: output 0 sums the first channel, output 1 the second.
kernel = torch.eye(2).repeat(6, 1)  # (12, 2): in, out
kernel = kernel.reshape(2, 3, 2, 2)  # (2, 3, 2, 2): row, column, channel, out
weight = kernel.permute(3, 2, 0, 1)  # (2, 2, 2, 3): out, channel, row, column
weight = weight.reshape(2, 12)  # (2, 12)

dense = nn.Linear(12, 2, bias=False)
net = nn.Sequential(nn.Flatten(), dense)
dense.load_state_dict({"weight": weight})
y = net(images)  # (2, 2)
print(y.numpy(force=True))
