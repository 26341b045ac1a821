import torch
import torch.nn.functional as F

x = torch.tensor([[-1, 0.5, 2]])  # (1, 3)


def show(name, y):
    print(f"{name:11} {float(y[0, 0]):.6f}")


show("F.gelu:", F.gelu(x))
y = F.gelu(x, approximate="none")  # (1, 3)
show("exact:", y)
y = F.gelu(x, approximate="tanh")  # (1, 3)
show("with tanh:", y)
