import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[-2, -1, -0.5], [0, 1, 2]])  # (2, 3)

for name, f in [
    ("ReLU", F.relu),
    ("sigmoid", torch.sigmoid),
    ("tanh", torch.tanh),
    ("ELU", F.elu),
    ("SELU", F.selu),
    ("softplus", F.softplus),
]:
    y = f(x)  # (2, 3)
    print(f"{name:8}", y.numpy(force=True).ravel())
