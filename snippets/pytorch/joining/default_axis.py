import torch

a = torch.zeros(1, 2, 3, 4)

y = torch.cat([a, a])  # (2, 2, 3, 4)
print("joins images:", tuple(y.shape))
