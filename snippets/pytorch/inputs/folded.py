import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 9, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-2, 3, (3, 3, 3, 2)))
mean, deviation = np.float32([4, 2, 6]), np.float32([2, 4, 0.5])


def apply(conv, x):
    first = torch.tensor(x.transpose(0, 3, 1, 2))
    return conv(first).numpy(force=True).transpose(0, 2, 3, 1)


for padding in ["valid", "same"]:
    conv = nn.Conv2d(3, 2, 3, padding=padding)
    conv.weight.data = torch.tensor(kernel.transpose(3, 2, 0, 1))
    conv.bias.data = torch.tensor([1.0, -1])
    wanted = apply(conv, (images - mean) / deviation)
    folded = kernel / deviation[:, np.newaxis]
    less = np.einsum("hwio,i->o", folded, mean)
    conv.weight.data = torch.tensor(folded.transpose(3, 2, 0, 1))
    conv.bias.data -= torch.tensor(less)
    error = abs(apply(conv, images) - wanted)
    print(padding, error.max())
print(error[0, :, :, 0])
