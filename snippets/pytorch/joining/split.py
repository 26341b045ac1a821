import torch

x = torch.arange(6.0).reshape(1, 6, 1, 1)

for how in 2, [2, 4]:
    pieces = torch.split(x, how, dim=1)
    print(how, "gives", [piece.shape[1] for piece in pieces], "channels")
last = pieces[-1]  # (1, 4, 1, 1)
