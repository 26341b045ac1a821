import torch
from torch.utils.data import DataLoader

x = torch.zeros(100, 3)  # (100, 3)
shapes = []

for batch in DataLoader(x, batch_size=32):
    shapes.append(tuple(batch.shape))
print(len(shapes), "times:", shapes[0], "...", shapes[-1])
