import torch
from torch import nn

image = torch.zeros(1, 1, 40, 44)

try:
    nn.Conv2d(32, 3)  # Keras: filters, size
except TypeError as error:
    print("in the order of Keras:")
    print(f"{type(error).__name__}: {error}")

conv = nn.Conv2d(in_channels=1, out_channels=32, kernel_size=3)
y = conv(image)  # (1, 32, 38, 42)
print("by name, parameters", sum(p.numel() for p in conv.parameters()))
