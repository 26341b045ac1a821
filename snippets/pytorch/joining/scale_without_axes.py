import torch

x = torch.ones(2, 2, 2, 2)
scale = torch.tensor([[1.0, 2], [3, 4]])  # image, channel

y = x * scale  # (2, 2, 2, 2)
print("first image, one pixel:", y.numpy(force=True)[0, :, 1, 1])
y = x * scale[:, :, None, None]
print("with all axes:         ", y.numpy(force=True)[0, :, 1, 1])
