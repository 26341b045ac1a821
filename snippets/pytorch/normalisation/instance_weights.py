import torch
from torch import nn

x = torch.tensor([2.0, -3, 5, 1]).reshape(2, 2, 1, 1)  # (2, 2, 1, 1)

norm = nn.InstanceNorm2d(2)
print("weights, by default:", len(norm.state_dict()))
norm = nn.InstanceNorm2d(2, affine=True)
print("weights, with affine=True:", len(norm.state_dict()))
for norm in nn.InstanceNorm2d(2), nn.GroupNorm(2, 2):
    try:
        y = norm.eval()(x)  # (2, 2, 1, 1)
        print("a map of one number:", y.numpy(force=True).ravel() + 0)
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")
