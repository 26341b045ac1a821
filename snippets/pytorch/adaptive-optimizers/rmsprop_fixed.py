import torch
from torch import nn

gradients = torch.tensor([[1, 1e-4], [-2, 1e-4], [0.5, 1e-4]])  # (3, 2)

weight = nn.Parameter(2 * torch.ones(2))
optimizer = torch.optim.RMSprop([weight], lr=0.1, eps=1e-16)
for gradient in gradients:
    weight.grad = gradient
    optimizer.step()
    w = weight.numpy(force=True)
    print(f"{w[0]:.4f} {w[1]:.4f}")
