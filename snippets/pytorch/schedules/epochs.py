import torch
import torch.nn.functional as F
from torch import nn

x = torch.zeros(8, 1)  # (8, 1)
y = torch.zeros(8, 1)
model = nn.Linear(1, 1)
sgd = torch.optim.SGD(model.parameters(), lr=1.0)
schedule = torch.optim.lr_scheduler.ExponentialLR(sgd, gamma=0.5)

for epoch in range(3):
    print(f"epoch {epoch}: {sgd.param_groups[0]['lr']:.4f}")
    for n in range(0, 8, 2):
        sgd.zero_grad()
        F.mse_loss(model(x[n:n + 2]), y[n:n + 2]).backward()
        sgd.step()
        schedule.step()  # after each batch
