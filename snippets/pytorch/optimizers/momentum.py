import torch
from torch import nn

gradients = torch.tensor([[1, -2, 4], [0.5, 1, 0], [-3, 1, 2]])  # (3, 3)
for momentum, nesterov in [(0.0, False), (0.9, False), (0.9, True)]:
    weight = nn.Parameter(torch.ones(3))
    sgd = torch.optim.SGD([weight], 0.1, momentum=momentum, nesterov=nesterov)
    for gradient in gradients:
        weight.grad = gradient
        sgd.step()
    values = weight.numpy(force=True)
    print(momentum, nesterov, *[f"{w:.3f}" for w in values])
