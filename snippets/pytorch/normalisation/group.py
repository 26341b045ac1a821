import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6, 0], [3, 5, -4, 1]]],
                     [[[3, 3, 9, 5], [2, 0, -1, 2]]]])
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (2, 4, 1, 2)
scale = torch.tensor([1.0, 2, 3, 4])
shift = torch.tensor([0.0, 0, 1, 1])

norm = nn.GroupNorm(num_groups=2, num_channels=4, eps=1e-5)
norm.load_state_dict({"weight": scale, "bias": shift})
y = norm(x).permute(0, 2, 3, 1)  # (2, 1, 2, 4)
print(y.numpy(force=True).reshape(4, 4))
