import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 3)))  # (2, 4, 5, 3)
kernel = rng.randint(-4, 5, (3, 2, 3, 2))  # height, width, in, multiplier

conv = nn.Conv2d(3, 6, (3, 2), groups=3, bias=False)
weight = kernel.transpose(2, 3, 0, 1)  # in, multiplier, height, width
weight = weight.reshape(6, 1, 3, 2)  # (6, 1, 3, 2)
conv.load_state_dict({"weight": torch.tensor(weight)})
y = conv(torch.tensor(images.transpose(0, 3, 1, 2)))  # (2, 6, 2, 4)
print(y.numpy(force=True)[1, :, 0].T)

again = conv.weight.numpy(force=True).reshape(3, 2, 3, 2)
again = again.transpose(2, 3, 0, 1)  # (3, 2, 3, 2)
print(np.array_equal(again, kernel))
