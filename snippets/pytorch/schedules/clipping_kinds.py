import torch
from torch import nn

gradients = torch.tensor([[3.0, -4.0], [-0.6, 0.8]])  # (2, 2)

weights = [nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(2))]
for kind in "value", "norm", "global norm":
    for weight, gradient in zip(weights, gradients):
        weight.grad = gradient.clone()
        if kind == "norm":
            nn.utils.clip_grad_norm_(weight, 1.0)
    if kind == "value":
        nn.utils.clip_grad_value_(weights, 1.0)
    if kind == "global norm":
        nn.utils.clip_grad_norm_(weights, 1.0)
    steps = torch.cat([weight.grad for weight in weights])
    print(*(f"{step:.4f}" for step in steps))
