import torch
from torch import nn

image = torch.tensor(
    [[1.0, 3, 0, 2], [4, 2, 1, 0], [0, 0, 5, 6], [1, 2, 7, 8]])
image = image.reshape(1, 1, 4, 4)  # (1, 1, 4, 4)

largest = nn.MaxPool2d(2)(image)
mean = nn.AvgPool2d(2)(image)
every_second = image[:, :, ::2, ::2]  # (1, 1, 2, 2)
for y in (largest, mean, every_second):
    print(y.numpy(force=True)[0, 0])
