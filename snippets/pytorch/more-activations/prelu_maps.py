import numpy as np
import torch
from torch import nn

images = np.float32([[[[-1, -2], [2, 4], [-4, 1]]]])  # (1, 1, 3, 2)
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (1, 2, 1, 3)
slopes = torch.tensor([0.25, 0.5])

prelu = nn.PReLU()
print("by default:", tuple(prelu.weight.shape), "from", prelu.weight.item())

prelu = nn.PReLU(num_parameters=2)
prelu.load_state_dict({"weight": slopes})
y = prelu(x).permute(0, 2, 3, 1)  # (1, 1, 3, 2)
print(y.numpy(force=True).reshape(3, 2))
