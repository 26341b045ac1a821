import torch
from torch.utils.data import DataLoader

x = torch.zeros(20, 1)  # (20, 1)
steps = []

train = DataLoader(x, batch_size=4)
for epoch in range(3):
    steps.append(0)
    for batch in train:
        steps[-1] += 1
print("steps in each epoch:", steps)
