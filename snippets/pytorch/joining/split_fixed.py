import torch

x = torch.arange(6.0).reshape(1, 6, 1, 1)

pieces = torch.split(x, [2, 4], dim=1)
first = pieces[0]  # (1, 2, 1, 1)
last = pieces[1]  # (1, 4, 1, 1)
print(first.numpy(force=True).ravel())
print(last.numpy(force=True).ravel())
