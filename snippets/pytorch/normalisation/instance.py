import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2], [6, 0], [3, 5]]], [[[-4, 1], [3, 3], [9, 5]]]])
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (2, 2, 1, 3)
scale = torch.tensor([1.0, 2])
shift = torch.tensor([0.0, 1])

norm = nn.InstanceNorm2d(2, affine=True, eps=1e-5)
norm.load_state_dict({"weight": scale, "bias": shift})
y = norm(x).permute(0, 2, 3, 1)  # (2, 1, 3, 2)
print(y.numpy(force=True).reshape(6, 2))
