import torch
from torch import nn

x = torch.arange(8.0).reshape(1, 2, 1, 2, 2) % 5 - 2
# batch, channels, depth, height, width
kernel = torch.arange(24.0).reshape(2, 1, 2, 2, 3) % 7 - 3
# in, out, depth, height, width

conv = nn.ConvTranspose3d(2, 1, (2, 2, 3), stride=2, bias=False)
conv.load_state_dict({"weight": kernel})
y = conv(x)  # (1, 1, 2, 4, 5)
print(y.numpy(force=True)[0, 0])
