import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 2, 3, 2)))  # (2, 2, 3, 2)
kernel = rng.randint(-4, 5, (3, 3, 2, 4))  # height, width, in, out

conv = nn.ConvTranspose2d(2, 4, 3, stride=2, bias=False)
weight = kernel.transpose(2, 3, 0, 1)  # in, out, height, width
conv.load_state_dict({"weight": torch.tensor(weight)})
y = conv(torch.tensor(images.transpose(0, 3, 1, 2)))  # (2, 4, 5, 7)
y = y[:, :, :4, :6]  # (2, 4, 4, 6): "same" is cropped at the end
print(y.numpy(force=True)[1, 3])

again = conv.weight.numpy(force=True)
again = again.transpose(2, 3, 0, 1)  # (3, 3, 2, 4)
print(np.array_equal(again, kernel))
