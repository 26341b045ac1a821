import torch
from torch import nn

image = torch.zeros(1, 2, 6, 7)

try:
    nn.Conv2d(in_channels=2, kernel_size=3)
except TypeError as error:
    print(str(error).replace(".__init__()", ""))

y = nn.Conv2d(2, out_channels=1, kernel_size=3)(image)  # (1, 1, 4, 5)
print("with it", tuple(y.shape[1:]))
