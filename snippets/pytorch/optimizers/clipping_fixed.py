import torch
from torch import nn

gradients = torch.tensor([[3.0, -4.0], [-6.0, 8.0]])  # (2, 2)

weights = [nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(2))]
sgd = torch.optim.SGD(weights, lr=1.0)
for weight, gradient in zip(weights, gradients):
    weight.grad = gradient
    nn.utils.clip_grad_norm_([weight], max_norm=1.0)
sgd.step()
for weight in weights:
    print(f"{weight[0]:.4f} {weight[1]:.4f}")
