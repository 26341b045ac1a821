import torch
from torch import nn

lower, upper = (1, 1), (2, 2)
pad = nn.ZeroPad2d((lower[1], upper[1], lower[0], upper[0]))  # width first
image = torch.ones(1, 1, 4, 5)
y = pad(image)  # (1, 1, 7, 8)
print(y.numpy(force=True)[0, 0].astype(int))
