import numpy as np
import torch
from torch import nn

# height, width, channels in, channels out
kernel = np.arange(24, dtype=np.float32).reshape(3, 2, 2, 2)
image = torch.arange(24.0).reshape(1, 2, 4, 3)

conv = nn.Conv2d(2, 2, kernel_size=(3, 2), bias=False)
with torch.no_grad():
    conv.weight.copy_(torch.tensor(kernel.transpose(3, 2, 0, 1)))
y = conv(image)  # (1, 2, 2, 2)
print(y.numpy(force=True)[0])
