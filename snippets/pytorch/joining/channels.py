import torch

a = torch.arange(12.0).reshape(1, 2, 3, 2).permute(0, 3, 1, 2)
b = -torch.ones(1, 1, 2, 3)

y = torch.cat([a, b], dim=1)  # (1, 3, 2, 3)
print(y.numpy(force=True)[0, :, 1, 2])  # the last pixel
