import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (2, 3, 1, 2)
scale = torch.tensor([1.0, 2, 3])
shift = torch.tensor([0.0, 0, 1])

norm = nn.LayerNorm(3, eps=1e-5)
norm.load_state_dict({"weight": scale, "bias": shift})
y = norm(x.permute(0, 2, 3, 1))  # (2, 1, 2, 3)
print(y.numpy(force=True).reshape(4, 3))
