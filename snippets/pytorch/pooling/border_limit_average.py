import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=4, suppress=True)

image = torch.arange(-24.0, 0.0).reshape(1, 1, 4, 6)
border = (2, 2, 2, 2)


def mean(image, value=0):
    padded = F.pad(image, border, value=value)
    return F.avg_pool2d(padded, kernel_size=3, stride=2).numpy()


print("minus infinity:", mean(image, -torch.inf)[0, 0, 0])
print("zeros:         ", mean(image)[0, 0, 0])
y = mean(image) / mean(torch.ones_like(image))  # (1, 1, 3, 4)
print(y[0, 0])
