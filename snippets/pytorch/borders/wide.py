import numpy as np
import torch
import torch.nn.functional as F

row = torch.arange(1.0, 4.0).reshape(1, 1, 1, 3)

try:
    y = F.pad(row, (3, 0, 0, 0), mode="reflect")
except RuntimeError as error:
    print("RuntimeError:", error)

pixels = np.pad(np.arange(3), (3, 0), mode="reflect")
y = row[:, :, :, pixels]  # (1, 1, 1, 6)
print(y.numpy(force=True)[0, 0, 0])
