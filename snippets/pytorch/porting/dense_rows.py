import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 3, 4, 2)))  # (2, 3, 4, 2)
kernel = rng.randint(-4, 5, (3, 4, 2, 5))  # height, width, channel, out

dense = nn.Linear(24, 5, bias=False)
model = nn.Sequential(nn.Flatten(), dense)
weight = torch.tensor(kernel.transpose(3, 2, 0, 1))
weight = weight.flatten(1)  # (5, 24): out, channel x height x width
dense.load_state_dict({"weight": weight})
y = model(torch.tensor(images.transpose(0, 3, 1, 2)))  # (2, 5)
print(y.numpy(force=True))

again = dense.weight.numpy(force=True).reshape(5, 2, 3, 4)
again = again.transpose(2, 3, 1, 0)  # (3, 4, 2, 5)
print(np.array_equal(again, kernel))
