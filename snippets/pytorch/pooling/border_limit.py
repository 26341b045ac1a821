import torch
import torch.nn.functional as F
from torch import nn

image = torch.arange(-24.0, 0.0).reshape(1, 1, 4, 6)

try:
    nn.MaxPool2d(kernel_size=3, stride=2, padding=2)(image)
except RuntimeError as error:
    print(str(error).split(",")[0])

padded = F.pad(image, (2, 2, 2, 2), value=-torch.inf)  # (1, 1, 8, 10)
y = nn.MaxPool2d(kernel_size=3, stride=2)(padded)  # (1, 1, 3, 4)
print(y.numpy(force=True)[0, 0])
