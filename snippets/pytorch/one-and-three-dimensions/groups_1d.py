import torch
from torch import nn

x = torch.arange(24.0).reshape(1, 4, 6) % 7 - 3
# batch, channels, length
kernel = torch.arange(12.0).reshape(2, 2, 3) % 5 - 2
# out, in, length

conv = nn.Conv1d(4, 2, kernel_size=3, groups=2, bias=False)
conv.load_state_dict({"weight": kernel})
y = conv(x)  # (1, 2, 4)
print(y.numpy(force=True)[0])
