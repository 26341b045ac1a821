import torch
import torch.nn.functional as F

x = torch.arange(24.0).reshape(1, 4, 3, 2).permute(0, 3, 1, 2)

y = F.pad(
    x[:, :, ::2, ::2], (0, 0, 0, 0, 0, 2)
)  # (1, 4, 2, 2)
print(y.numpy(force=True)[0, :, 1, 1])  # the last pixel
