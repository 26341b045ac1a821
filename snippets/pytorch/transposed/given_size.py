import torch
from torch import nn

image = torch.arange(1.0, 7.0).reshape(1, 1, 2, 3)
kernel = torch.arange(1.0, 5.0).reshape(1, 1, 2, 2)

conv = nn.ConvTranspose2d(1, 1, kernel_size=2, stride=2, bias=False)
conv.load_state_dict({"weight": kernel})

y = conv(image, output_size=(4, 7))  # (1, 1, 4, 7)
print(y.numpy(force=True)[0, 0])
y = conv(image, output_size=(5, 6))  # (1, 1, 5, 6)
print(y.numpy(force=True)[0, 0])
