import warnings

import torch
import torch.nn.functional as F

z = torch.arange(24.0).reshape(2, 3, 4)  # (2, 3, 4)

with warnings.catch_warnings(record=True) as caught:
    y = F.softmax(z)  # (2, 3, 4)
print(f"no axis: {float(y.sum()):.1f}")
print(str(caught[0].message).split(". ")[0])

y = F.softmax(z, dim=-1)  # (2, 3, 4)
print(f"axis -1: {float(y.sum()):.1f}")
y = F.softmax(z, dim=1)  # (2, 3, 4)
print(f"axis 1:  {float(y.sum()):.1f}")
