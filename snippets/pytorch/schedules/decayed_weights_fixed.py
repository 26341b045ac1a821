import torch
from torch import nn

dense, norm = nn.Linear(3, 2), nn.BatchNorm1d(2)
nn.init.ones_(dense.weight)
nn.init.ones_(dense.bias)
net = nn.Sequential(dense, norm)

kernels = [weight for weight in net.parameters() if weight.ndim > 1]
others = [weight for weight in net.parameters() if weight.ndim == 1]
sgd = torch.optim.SGD([
    {"params": kernels, "weight_decay": 0.1},
    {"params": others, "weight_decay": 0.0}], lr=0.1)
for weight in net.parameters():
    weight.grad = torch.zeros_like(weight)
sgd.step()

kernel = dense.weight.T  # (3, 2)
for weight in kernel, dense.bias, norm.weight:
    values = weight.numpy(force=True)
    print(f"{values.shape}: {values.max():.2f}")
