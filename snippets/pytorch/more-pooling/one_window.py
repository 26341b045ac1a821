import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=4, suppress=True)

for side in 6, 5:
    image = torch.arange(float(side)).reshape(1, 1, 1, side)
    adaptive = nn.AdaptiveAvgPool2d((1, 3))
    stride = side // 3
    window = side - 2 * stride
    fixed = nn.AvgPool2d((1, window), stride=(1, stride))
    y = adaptive(image).numpy(force=True)  # (1, 1, 1, 3)
    print(f"{side}, adaptive:  ", y.ravel())
    y = fixed(image).numpy(force=True)  # (1, 1, 1, 3)
    print(f"{side}, one window:", y.ravel())
