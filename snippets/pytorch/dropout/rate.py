import numpy as np
import torch
from torch import nn

ones = torch.ones(2, 4, 6)  # (2, 4, 6)

dropout = nn.Dropout()
print("not given:", dropout.p)

y = nn.Dropout(p=1)(ones)  # (2, 4, 6)
print("rate 1:", np.unique(y.numpy(force=True)))

y = nn.Dropout(p=0)(ones)  # (2, 4, 6)
print("rate 0:", np.unique(y.numpy(force=True)))
