import torch
import torch.nn.functional as F

image = torch.tensor([[[0.0, 1], [2, 3]], [[8, 0], [0, 4]]])
image = image[None]  # (1, 2, 2, 2)
row = torch.tensor([0.25, 0.75, 0.75, 0.25])
kernel = torch.outer(row, row).repeat(2, 1, 1, 1)  # (2, 1, 4, 4)

y = F.conv_transpose2d(
    image, kernel, stride=2, padding=1, groups=2
)  # (1, 2, 4, 4)
print(y.numpy(force=True)[0, 0])
