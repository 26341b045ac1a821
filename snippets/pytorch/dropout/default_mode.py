import numpy as np
import torch
from torch import nn

ones = torch.ones(2, 10000)  # (2, 10000)

dropout = nn.Dropout(p=0.3)
y = dropout(ones)  # (2, 10000)
print(f"zeros: {np.mean(y.numpy(force=True) == 0):.1f}")
