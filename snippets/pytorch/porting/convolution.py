import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 4, 5, 2)))  # (2, 4, 5, 2)
kernel = np.float32(rng.randint(-4, 5, (3, 2, 2, 3)))  # height, width, in, out
bias = np.float32(rng.randint(-4, 5, 3))

conv = nn.Conv2d(2, 3, (3, 2))
weight = kernel.transpose(3, 2, 0, 1)  # out, in, height, width
conv.load_state_dict({"weight": torch.tensor(weight),
                      "bias": torch.tensor(bias)})
y = conv(torch.tensor(images.transpose(0, 3, 1, 2)))  # (2, 3, 2, 4)
print(y.numpy(force=True)[1, 2])

again = conv.weight.numpy(force=True).transpose(2, 3, 1, 0)  # (3, 2, 2, 3)
bias_again = conv.bias.numpy(force=True)
print(np.array_equal(again, kernel), np.array_equal(bias_again, bias))
