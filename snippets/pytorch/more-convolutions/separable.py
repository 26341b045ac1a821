import torch
from torch import nn

image = torch.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.float()
each = torch.arange(18.0).reshape(3, 3, 2, 1) % 5 - 2
mix = torch.tensor([[1.0, 2.0, 3.0], [-1.0, 1.0, 0.0]])
mix = mix.T.reshape(3, 2, 1, 1)

depthwise = nn.Conv2d(2, 2, kernel_size=3, groups=2, bias=False)
pointwise = nn.Conv2d(2, 3, kernel_size=1, bias=False)
depthwise.weight = nn.Parameter(each.permute(2, 3, 0, 1))  # (2, 1, 3, 3)
pointwise.weight = nn.Parameter(mix)  # (3, 2, 1, 1)
conv = nn.Sequential(depthwise, pointwise)
y = conv(image)  # (1, 3, 2, 3)
print(y.numpy(force=True)[0])
print("parameters", sum(p.numel() for p in conv.parameters()))
