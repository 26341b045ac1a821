import torch
from torch import nn

image = torch.arange(-24.0, 0.0).reshape(1, 1, 4, 6)

try:
    nn.MaxPool2d()
except TypeError as error:
    print("no window:", str(error).split(") ")[1])

y = nn.MaxPool2d(kernel_size=2)(image)  # (1, 1, 2, 3)
print(y.numpy(force=True)[0, 0])
