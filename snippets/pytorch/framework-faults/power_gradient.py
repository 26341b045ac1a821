import torch

x = torch.tensor([[1.0, 4.0]], requires_grad=True)  # (1, 2)

((4 * x) ** 2).sum().backward()
print("gradient of (4 x)²:", x.grad.numpy(force=True)[0])
