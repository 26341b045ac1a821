import torch
from torch import nn

image = torch.arange(24.0).reshape(1, 4, 2, 3) % 5
# batch, channels, height, width
kernel = torch.arange(72.0).reshape(4, 2, 3, 3) % 7 - 3
# in, out of one group, height, width

conv = nn.ConvTranspose2d(
    4, 4, kernel_size=3, stride=2, groups=2, bias=False
)
conv.load_state_dict({"weight": kernel})

y = conv(image)  # (1, 4, 5, 7)
print(y.numpy(force=True)[0, 3])
