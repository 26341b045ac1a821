import torch
import torch.nn.functional as F
from torch import nn

for batch_size in [1, 4, 128]:
    x, y = torch.ones(batch_size, 1), torch.zeros(batch_size, 1)
    model = nn.Linear(1, 1, bias=False)
    nn.init.ones_(model.weight)
    adam = torch.optim.Adam(model.parameters(), lr=0.1)
    for step in range(2):
        adam.zero_grad()
        F.l1_loss(model(x), y).backward()
        adam.step()
    weight = model.weight.numpy(force=True)  # (1, 1)
    print(f"batch of {batch_size}: {weight[0, 0]:.4f}")
