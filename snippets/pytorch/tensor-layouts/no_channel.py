import textwrap

import torch
from torch import nn

images = torch.zeros(2, 4, 5)

conv = nn.Conv2d(in_channels=1, out_channels=8, kernel_size=3)
try:
    conv(images)
except RuntimeError as error:
    print(textwrap.fill(f"RuntimeError: {error}", width=70))

y = conv(images[:, None])  # (2, 8, 2, 3)
print("with a channel axis", tuple(y.shape))
