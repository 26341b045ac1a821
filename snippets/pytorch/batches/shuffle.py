import torch
from torch.utils.data import DataLoader

x = torch.arange(20.0).reshape(20, 1)  # (20, 1)
order = []

loader = DataLoader(x, batch_size=5)
for batch in loader:
    order.extend(batch[:, 0].tolist())
print("in order:", order == sorted(order))
