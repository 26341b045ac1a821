import torch
from torch import nn

gradients = torch.tensor([[1, 0.1], [-2, 0.1], [0.5, 0.1]])  # (3, 2)

weight = nn.Parameter(torch.ones(2))
optimizer = torch.optim.Adagrad([weight], lr=0.1)
for gradient in gradients:
    weight.grad = gradient
    optimizer.step()
    w = weight.numpy(force=True)
    print(f"{w[0]:.4f} {w[1]:.4f}")
