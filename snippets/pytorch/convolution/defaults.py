import torch
import torch.nn.functional as F
from torch import nn

image = torch.zeros(1, 2, 6, 7)
kernel = torch.zeros(8, 2, 3, 3)

layer = nn.Conv2d(2, 8, 3)(image)  # (1, 8, 4, 5)
function = F.conv2d(image, kernel)  # (1, 8, 4, 5)
print("layer", tuple(layer.shape))
print("function", tuple(function.shape))
