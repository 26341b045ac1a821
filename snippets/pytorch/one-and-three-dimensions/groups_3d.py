import torch
from torch import nn

x = torch.arange(48.0).reshape(1, 4, 2, 2, 3) % 7 - 3
# batch, channels, depth, height, width
kernel = torch.arange(32.0).reshape(2, 2, 2, 2, 2) % 5 - 2
# out, in, depth, height, width

conv = nn.Conv3d(4, 2, kernel_size=2, groups=2, bias=False)
conv.load_state_dict({"weight": kernel})
y = conv(x)  # (1, 2, 1, 1, 2)
print(y.numpy(force=True)[0, :, 0, 0])
