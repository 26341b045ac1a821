import torch
from torch import nn

x = torch.tensor([[1.0, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
x = x[None]  # (1, 2, 6)
kernel = torch.arange(24.0).reshape(4, 2, 3) % 5 - 2
# out, in, length

conv = nn.Conv1d(2, 4, kernel_size=3, bias=False)
conv.load_state_dict({"weight": kernel})
y = conv(x)  # (1, 4, 4)
print(y.numpy(force=True)[0])
