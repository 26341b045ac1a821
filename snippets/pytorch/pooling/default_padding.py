import torch
from torch import nn

image = torch.arange(-48.0, 0.0).reshape(1, 1, 6, 8)

pool = nn.MaxPool2d(kernel_size=3, stride=2)
y = pool(image)  # (1, 1, 2, 3)
print("no border", y.numpy(force=True)[0, 0], sep="\n")
