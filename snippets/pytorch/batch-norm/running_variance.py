import torch
from torch import nn

batches = torch.tensor([[[0.0], [2]], [[1], [5]]])  # (2, 2, 1)
norm = nn.BatchNorm1d(1, momentum=0.1)
for x in batches:
    norm(x)
running = norm.running_var.item()

n = 2  # numbers of a channel in each batch
start = 0.9**2  # what two batches have left of the 1 at the start
new = running - start  # what the batches brought
print(f"as it is kept:            {running:.3f}")
print(f"all of it scaled:         {running * (n - 1) / n:.3f}")
print(f"the batches' part scaled: {start + new * (n - 1) / n:.3f}")
