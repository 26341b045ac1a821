import textwrap

import torch
from torch import nn

# batch, height, width, channels
images = torch.zeros(2, 4, 5, 3)  # (2, 4, 5, 3)

conv = nn.Conv2d(in_channels=3, out_channels=8, kernel_size=3)
try:
    conv(images)
except RuntimeError as error:
    print(textwrap.fill(f"RuntimeError: {error}", width=70))
