import torch
from torch import nn

x = torch.ones(2, 4)  # (2, 4)
model = nn.Linear(4, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
before = model.weight.detach().clone()

print("model has train:", hasattr(model, "train"))
model.eval()
model.train()
change = (model.weight - before).abs().max()
print("after train, changed:", bool(change > 0))

model(x).square().mean().backward()
optimizer.step()
change = (model.weight - before).abs().max()
print("after step, changed:", bool(change > 0))
