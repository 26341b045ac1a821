import torch
from torch import nn

image = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)

y = nn.MaxPool2d(2, dilation=2)(image)  # (1, 1, 1, 1)
print("maximum:", y.numpy(force=True).ravel())

try:
    nn.AvgPool2d(2, dilation=2)
except TypeError as error:
    print(f"average: {type(error).__name__}: {error}")
