import torch
from torch import nn

image = torch.arange(1.0, 13.0).reshape(1, 1, 3, 4)
kernel = torch.arange(-4.0, 5.0).reshape(1, 1, 3, 3)

conv = nn.Conv2d(1, 1, 3, padding=1, padding_mode="reflect", bias=False)
conv.load_state_dict({"weight": kernel})
y = conv(image)  # (1, 1, 3, 4)
print(y.numpy(force=True)[0, 0])
