import torch
from torch import nn

image = torch.arange(20.0).reshape(1, 1, 4, 5)
kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)

conv = nn.Conv2d(1, 1, kernel_size=3, bias=False)
conv.weight = nn.Parameter(torch.ones(6, 1, 2, 1))
y = conv(image)  # (1, 6, 3, 5)
print("any kernel will do:", tuple(y.shape))

conv = nn.Conv2d(1, 1, kernel_size=3, bias=False)
conv.load_state_dict({"weight": kernel})  # compares the shapes
y = conv(image)  # (1, 1, 2, 3)
print(y.numpy(force=True)[0, 0])
