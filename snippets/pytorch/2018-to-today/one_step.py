import torch
import torch.nn.functional as F
from torch import nn

x = torch.ones(2, 4)  # (2, 4)
labels = torch.tensor([1, 1])
start = torch.tensor([20.0, 0, 0])  # (3,): sure, and wrong


def step(name, loss):
    model = nn.Linear(4, 3)
    nn.init.zeros_(model.weight)
    with torch.no_grad():
        model.bias.copy_(start)
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    value = loss(model(x))
    value.backward()
    optimizer.step()
    change = (model.bias - start).abs().max()
    print(f"{name:25} loss {value.item():.2f}, change {change.item():.2f}")


def softmax(z):
    return F.nll_loss(F.softmax(z, dim=1).log(), labels)


def clipped(z):
    return F.nll_loss(F.softmax(z, dim=1).clamp(1e-7, 1).log(), labels)


def logits(z):
    return F.cross_entropy(z, labels)


step("softmax, logarithm", softmax)
step("softmax, clip, logarithm", clipped)
step("logits", logits)
