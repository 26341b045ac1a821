import torch
from torch import nn

x = torch.arange(72.0).reshape(1, 2, 3, 3, 4) % 7 - 3
# batch, channels, depth, height, width
kernel = torch.arange(36.0).reshape(3, 2, 2, 1, 3) % 5 - 2
# out, in, depth, height, width

conv = nn.Conv3d(2, 3, kernel_size=(2, 1, 3), bias=False)
conv.load_state_dict({"weight": kernel})
y = conv(x)  # (1, 3, 2, 3, 2)
print(y.numpy(force=True)[0, 2])
