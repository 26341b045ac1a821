import torch
from torch import nn

image = torch.zeros(2, 3, 4, 5)

norm = nn.BatchNorm2d(5)
try:
    norm(image)
except RuntimeError as error:
    print("of 5 features:", error)

norm = nn.BatchNorm2d(3)
y = norm(image)  # (2, 3, 4, 5)
print("one for each channel:", len(norm.running_mean), "means")
