import numpy as np
import torch
from torch import nn

images = torch.ones(2, 64, 4, 6)  # (2, 64, 4, 6)

y = nn.Dropout(0.5)(images)  # (2, 64, 4, 6)
lost = (y.numpy(force=True) == 0).sum(axis=(2, 3))  # (2, 64)
some = 0 < lost.min() and lost.max() < 24
print("units: each map lost some, none lost all:", some)

y = nn.Dropout2d(0.5)(images)
lost = (y.numpy(force=True) == 0).sum(axis=(2, 3))  # (2, 64)
print("maps: numbers lost in a map:", np.unique(lost))
