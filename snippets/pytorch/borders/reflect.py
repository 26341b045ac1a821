import torch
import torch.nn.functional as F

row = torch.arange(1.0, 6.0).reshape(1, 1, 1, 5)

y = F.pad(row, (2, 3, 0, 0), mode="reflect")  # (1, 1, 1, 10)
print(y.numpy(force=True)[0, 0, 0])
