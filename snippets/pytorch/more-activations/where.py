import torch
import torch.nn.functional as F


def gradient(f, *numbers):
    x = torch.tensor([numbers], requires_grad=True)
    f(x).sum().backward()
    return x.grad.numpy(force=True)


def by_where(x):
    return torch.where(x > 0, x, torch.exp(x) - 1)


def by_relu(x):
    return F.relu(x) + torch.exp(-F.relu(-x)) - 1


slopes = gradient(by_where, -1.0, 1.0, 100.0)  # (1, 3)
print("where:", slopes.round(2))
slopes = gradient(by_relu, -1.0, 1.0, 100.0)  # (1, 3)
print("ReLU: ", slopes.round(2))
