import torch
from torch import nn

image = torch.tensor([[0.0, 0, 3, 0], [0, 0, 0, 4]])[None, None]
image.requires_grad_()

y = nn.LPPool2d(norm_type=2, kernel_size=2)(image)
y.sum().backward()

gradient = image.grad.numpy(force=True)  # (1, 1, 2, 4)
print(gradient[0, 0])
