import textwrap

import torch
import torch.nn.functional as F

image = torch.ones(1, 4, 4, 5)

kernel = torch.ones(8, 2, 3, 3)  # for 2 channels
try:
    F.conv2d(image, kernel)
except RuntimeError as error:
    print(textwrap.fill(str(error), width=70))

kernel = torch.ones(8, 4, 3, 3)
y = F.conv2d(image, kernel)  # (1, 8, 2, 3)
print("kernel for 4 channels", y.numpy(force=True)[0, 0, 0, 0])
