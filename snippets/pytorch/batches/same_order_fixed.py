import torch
from torch.utils.data import DataLoader

x = torch.arange(20.0).reshape(20, 1)  # (20, 1)
order = []

generator = torch.Generator(x.device).manual_seed(0)
loader = DataLoader(x, batch_size=5, shuffle=True, generator=generator)
for epoch in range(2):
    for batch in loader:
        order.extend(batch[:, 0].tolist())
print("the same order twice:", order[:20] == order[20:])
