import textwrap

import numpy as np
import torch
from torch import nn

pixels = np.zeros((2, 3, 4, 5), dtype=np.uint8)  # (2, 3, 4, 5)

conv = nn.Conv2d(in_channels=3, out_channels=8, kernel_size=3)
for name, images in [
    ("uint8", torch.tensor(pixels)),
    ("uint8 / 255", torch.tensor(pixels / 255)),
    ("uint8 / 255 by PyTorch", torch.tensor(pixels) / 255),
    ("float32", torch.tensor(pixels.astype(np.float32) / 255)),
]:
    try:
        y = conv(images)  # (2, 8, 2, 3)
        print(f"{name}: {str(y.dtype).split('.')[1]}")
    except RuntimeError as error:
        print(textwrap.fill(f"{name}: {error}", width=70))
