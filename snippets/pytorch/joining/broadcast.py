import torch

x = torch.zeros(1, 3, 2, 3)
number = torch.tensor([10.0, 20, 30])

y = x + number  # (1, 3, 2, 3)
print("first channel:")
print(y.numpy(force=True)[0, 0])
