import torch
from torch import nn

image = torch.tensor([[[1, 2, 3], [4, 5, 6]], [[0, 1, 0], [-1, 0, 2]]])
image = image[None].float()  # (1, 2, 2, 3)
kernel = torch.arange(18.0).reshape(2, 1, 3, 3) % 5
# in, out, height, width

conv = nn.ConvTranspose2d(2, 1, kernel_size=3, stride=2, bias=False)
conv.weight = nn.Parameter(kernel)
y = conv(image)  # (1, 1, 5, 7)
print(y.numpy(force=True)[0, 0])
