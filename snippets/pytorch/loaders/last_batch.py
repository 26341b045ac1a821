import torch
from torch.utils.data import DataLoader

x = torch.arange(10.0).reshape(10, 1)  # (10, 1)
sizes = []

loader = DataLoader(x, batch_size=4)
for epoch in range(2):
    for batch in loader:
        sizes.append(len(batch))
print(*sizes)
