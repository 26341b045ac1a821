import torch
import torch.nn.functional as F

x = torch.arange(1.0, 13).reshape(2, 2, 3)  # (2, 2, 3)

y = F.normalize(x)  # (2, 2, 3)
print("no axis:      squares add up to", f"{torch.sum(y * y):.1f}")
y = F.normalize(x, dim=-1)  # (2, 2, 3)
print("the last one: squares add up to", f"{torch.sum(y * y):.1f}")
