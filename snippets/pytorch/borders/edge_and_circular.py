import torch
import torch.nn.functional as F

row = torch.arange(1.0, 6.0).reshape(1, 1, 1, 5)

for mode in "replicate", "circular":
    y = F.pad(row, (2, 3, 0, 0), mode=mode)  # (1, 1, 1, 10)
    print(y.numpy(force=True)[0, 0, 0])
