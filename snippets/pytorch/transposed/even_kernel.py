import torch
import torch.nn.functional as F

image = torch.tensor([1.0, 2]).reshape(1, 1, 1, 2)
kernel = torch.tensor([1.0, 2]).reshape(1, 1, 1, 2)

y = F.conv_transpose2d(
    image, kernel, stride=(1, 2), padding=(0, 1)
)  # (1, 1, 1, 2)
print(y.numpy(force=True).ravel())
