import torch
import torch.nn.functional as F
from torch import nn

x, y = torch.ones(4, 1), torch.zeros(4, 1)

model = nn.Linear(1, 1, bias=False)
nn.init.ones_(model.weight)
sgd = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(3):
    sgd.zero_grad()
    F.l1_loss(model(x), y).backward()
    sgd.step()
    weight = model.weight.numpy(force=True)  # (1, 1)
    print(f"{weight[0, 0]:.1f}")
